-- What was found not to be what was signed. Only that it was acknowledged is ever added.
CREATE TABLE notary.alarm (
    id              uuid        PRIMARY KEY,
    epoch           integer     NOT NULL REFERENCES notary.epoch,
    kind            text        NOT NULL,
    first_position  bigint,
    last_position   bigint,
    head            bigint      NOT NULL,
    nb              text        NOT NULL,
    nn              text        NOT NULL,
    en              text        NOT NULL,
    signed          bytea,
    found           bytea,
    raised_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    acknowledged_at timestamptz
);

CREATE INDEX alarm_standing ON notary.alarm (raised_at) WHERE acknowledged_at IS NULL;

GRANT SELECT, INSERT, UPDATE (acknowledged_at) ON notary.alarm TO samspor_notary;
GRANT SELECT ON notary.alarm TO samspor_query;
