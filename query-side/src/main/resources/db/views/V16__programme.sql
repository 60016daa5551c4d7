CREATE TABLE views.programme (
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
    programme text,
    name text,
    other_names jsonb,
    kind text,
    purpose text,
    planned_start text,
    planned_end text,
    extended_by text,
    methodology text,
    state text,
    mandate text,
    interim text,
    decision text,
    reason text,
    closing_planned_on text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.programme (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.programme (key, lower(recorded));
