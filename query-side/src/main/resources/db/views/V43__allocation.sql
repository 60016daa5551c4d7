CREATE TABLE views.allocation (
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
    allocation text,
    programme text,
    frame text,
    kr bigint,
    allocation_key text,
    key_date text,
    parts jsonb,
    decision text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.allocation (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.allocation (key, lower(recorded));

CREATE TABLE views.settlement (
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
    allocation text,
    organisation text,
    kr bigint,
    voucher_ref text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.settlement (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.settlement (key, lower(recorded));
-- What is summed.
CREATE INDEX ON views.settlement (allocation);
