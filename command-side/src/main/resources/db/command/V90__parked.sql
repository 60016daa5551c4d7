-- Events that the reactions have gone past and not heard, until they can be read: where, which and
-- why, and nothing of what they say. Written in the transaction that moves the token.
CREATE TABLE command.parked (
    position bigint      PRIMARY KEY,
    stream   text        NOT NULL,
    event_id uuid        NOT NULL,
    name     text        NOT NULL,
    why      text        NOT NULL
        CHECK (why IN ('UNKNOWN_NAME', 'DAMAGED', 'TAMPERED', 'RESTS_ON_UNREADABLE', 'BEHIND')),
    since    timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX ON command.parked (stream, position);

-- UPDATE only to lock a sequence while it is heard again.
GRANT SELECT, INSERT, UPDATE, DELETE ON command.parked TO samspor_command;
