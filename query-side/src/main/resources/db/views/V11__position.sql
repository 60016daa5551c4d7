CREATE TABLE views.position (
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
    position text,
    programme text,
    title text,
    employer text,
    fte_bp integer,
    bounds jsonb,
    term text,
    months integer,
    planned_from text,
    planned_to text,
    end_terms text,
    funding jsonb,
    allocation jsonb,
    agreement text,
    decision text,
    state text,
    vacant boolean,
    deadline text,
    held_from text,
    held_to text,
    extended_by text,
    reason text,
    description_version integer,
    description text,
    document jsonb
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.position (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.position (key, lower(recorded));
