-- What witnesses have said of a checkpoint, each verified before it came here.
CREATE TABLE notary.cosignature (
    epoch       integer     NOT NULL,
    size        bigint      NOT NULL,
    witness     text        NOT NULL,
    owner       text        NOT NULL,
    line        text        NOT NULL,
    cosigned_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT cosignature_by PRIMARY KEY (epoch, size, witness),
    FOREIGN KEY (epoch, size) REFERENCES notary.checkpoint
);

GRANT SELECT, INSERT ON notary.cosignature TO samspor_notary;
GRANT SELECT ON notary.cosignature TO samspor_query;
