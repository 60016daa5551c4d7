-- One row, and the lock that makes order commit order: whoever appends holds it until commit, so
-- positions are dense and nothing can become visible behind a reader's back.
CREATE TABLE log.head (
    one         boolean     PRIMARY KEY DEFAULT true CHECK (one),
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL
);

INSERT INTO log.head (position, recorded_at) VALUES (0, '-infinity');

GRANT SELECT ON log.head TO samspor_command, samspor_query;
