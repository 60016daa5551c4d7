CREATE TABLE views.organisation (
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
    organisation text,
    name text,
    other_names jsonb,
    number text,
    without_number text,
    form text,
    municipality text,
    parent text,
    group_size jsonb,
    state text,
    source text,
    fetched_on date,
    successors jsonb,
    takes_over text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.organisation (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.organisation (key, lower(recorded));

CREATE TABLE views.unit (
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
    organisation text,
    unit text,
    name text,
    number text,
    cost_centre text,
    leader_title text,
    state text,
    successor jsonb
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.unit (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.unit (key, lower(recorded));

CREATE TABLE views.group_member (
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
    organisation text,
    member text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.group_member (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.group_member (key, lower(recorded));
