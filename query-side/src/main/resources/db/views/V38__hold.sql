CREATE TABLE views.hold (
    key text NOT NULL,
    valid daterange NOT NULL,
    recorded int8range NOT NULL,
    doubt jsonb,
    access text NOT NULL,
    owner text,
    not_evidenced text[] NOT NULL,
    warnings text[] NOT NULL,
    disputed text[] NOT NULL,
    positions bigint[] NOT NULL,
    retention text,
    subject text,
    subject_kind text,
    ground jsonb,
    until date,
    organisation text,
    placed_by text,
    placed_as text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.hold (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.hold (key, lower(recorded));
