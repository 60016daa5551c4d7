CREATE TABLE views.project (
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
    project text,
    programme text,
    parent text,
    kind text,
    category text,
    title text,
    other_titles jsonb,
    number integer,
    board text,
    scope_mandate text,
    scope_item text,
    state text,
    mandate text,
    interim text,
    gate text,
    gate_outcome text,
    gate_passed_on text,
    gate_decision text,
    gate_conditions jsonb,
    decision text,
    reason text,
    merged_into text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.project (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.project (key, lower(recorded));
