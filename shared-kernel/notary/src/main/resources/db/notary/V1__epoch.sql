-- One history of signatures. Another begins when a person has acknowledged that what is stored does
-- not follow from what was signed: the old one stays beside it, for whoever asks what happened.
CREATE TABLE notary.epoch (
    epoch    integer     PRIMARY KEY CHECK (epoch > 0),
    began_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    alarm    uuid
);

INSERT INTO notary.epoch (epoch) VALUES (1);

GRANT SELECT, INSERT ON notary.epoch TO samspor_notary;
GRANT SELECT ON notary.epoch TO samspor_query;

-- What the notary signs it reads itself, as it is stored.
GRANT SELECT ON log.event, log.head TO samspor_notary;
