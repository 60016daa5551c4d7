-- What the log has signed, byte for byte.
CREATE TABLE notary.checkpoint (
    epoch     integer     NOT NULL REFERENCES notary.epoch,
    size      bigint      NOT NULL CHECK (size > 0),
    note      bytea       NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT checkpoint_size PRIMARY KEY (epoch, size)
);

GRANT SELECT, INSERT ON notary.checkpoint TO samspor_notary;
GRANT SELECT ON notary.checkpoint TO samspor_query;
