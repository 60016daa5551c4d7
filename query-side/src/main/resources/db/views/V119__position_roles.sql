-- What the holder of a position is entrusted with.
ALTER TABLE views.position
    ADD COLUMN roles jsonb,
    ADD COLUMN unit text,
    ADD COLUMN body text;
