-- Checkpoints that as many owners have cosigned as were asked for.
CREATE TABLE notary.witnessed (
    epoch        integer     NOT NULL,
    size         bigint      NOT NULL,
    quorum       integer     NOT NULL CHECK (quorum > 0),
    witnessed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT witnessed_size PRIMARY KEY (epoch, size),
    FOREIGN KEY (epoch, size) REFERENCES notary.checkpoint
);

GRANT SELECT, INSERT ON notary.witnessed TO samspor_notary;
GRANT SELECT ON notary.witnessed TO samspor_query;
