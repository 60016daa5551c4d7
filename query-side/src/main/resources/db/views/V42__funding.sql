CREATE TABLE views.funding (
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
    funding text,
    programme text,
    source text,
    kind text,
    purpose text,
    state text,
    amount jsonb,
    indicated jsonb,
    committed jsonb,
    by_year jsonb,
    conditions jsonb,
    decision text,
    letter jsonb,
    expires text,
    explanation text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.funding (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.funding (key, lower(recorded));
-- What is summed.
CREATE INDEX ON views.funding (programme);

CREATE TABLE views.funding_movement (
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
    funding text,
    kind text,
    kr bigint,
    due text,
    voucher_ref text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.funding_movement (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.funding_movement (key, lower(recorded));
-- What is summed.
CREATE INDEX ON views.funding_movement (funding);
