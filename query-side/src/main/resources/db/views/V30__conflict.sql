CREATE TABLE views.conflict (
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
    conflict text,
    target text,
    field text,
    state text,
    chosen text,
    decision text,
    document jsonb,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.conflict (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.conflict (key, lower(recorded));

CREATE TABLE views.claim (
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
    conflict text,
    value text,
    document jsonb,
    quote text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.claim (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.claim (key, lower(recorded));
