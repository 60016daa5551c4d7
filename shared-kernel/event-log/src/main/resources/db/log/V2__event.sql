-- What happened, for ever. The stored bytes are bytea and not jsonb, which would reorder and
-- reformat them: proofs are made over exactly what was written.
CREATE TABLE log.event (
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    stream      uuid        NOT NULL,
    event_id    uuid        NOT NULL,
    version     integer     NOT NULL CHECK (version >= 0),
    stream_kind text        NOT NULL,
    name        text        NOT NULL,
    stamp       bytea       NOT NULL,
    payload     bytea       NOT NULL,
    CONSTRAINT event_position PRIMARY KEY (position),
    CONSTRAINT event_stream_version UNIQUE (stream, version)
);

GRANT SELECT ON log.event TO samspor_command, samspor_query;
