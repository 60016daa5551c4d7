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
