-- What each idempotency key was answered, stored with the events it caused. The query side has no
-- right to it: who asked what is no part of what happened.
CREATE TABLE log.answer (
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    target      uuid        NOT NULL,
    version     integer     NOT NULL,
    event_count integer     NOT NULL,
    target_kind text        NOT NULL,
    principal   text        NOT NULL,
    command_id  text        NOT NULL,
    body_hash   bytea       NOT NULL CHECK (length(body_hash) = 32),
    CONSTRAINT answer_key PRIMARY KEY (principal, command_id)
);

GRANT SELECT ON log.answer TO samspor_command;
