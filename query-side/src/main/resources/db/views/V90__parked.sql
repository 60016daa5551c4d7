-- Events that a view stands beyond and has not heard, until they are mended and the view is made
-- anew: where, which and why, and nothing of what they say. Written in the transaction that moves
-- the position, or that switches a rebuilt view.
CREATE TABLE views.parked (
    view     text        NOT NULL,
    position bigint      NOT NULL,
    stream   text        NOT NULL,
    event_id uuid        NOT NULL,
    name     text        NOT NULL,
    why      text        NOT NULL
        CHECK (why IN ('UNKNOWN_NAME', 'DAMAGED', 'TAMPERED', 'NOT_FOLDED', 'BEHIND')),
    place    text,
    since    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (view, position)
);

-- Stored text as JSON; null where it is none, so that one damaged row hides no other.
CREATE FUNCTION views.json(stored bytea) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN convert_from(stored, 'UTF8')::jsonb;
EXCEPTION
    WHEN data_exception OR program_limit_exceeded THEN RETURN NULL;
END
$$;
