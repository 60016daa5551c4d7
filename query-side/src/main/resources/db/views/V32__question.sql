CREATE TABLE views.question (
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
    question text,
    target text,
    decision text,
    because text,
    by text,
    state text,
    rests_on text,
    outcome text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.question (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.question (key, lower(recorded));
