CREATE TABLE views.period (
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
    period text,
    programme text,
    month text,
    state text,
    totals jsonb,
    decision text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.period (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.period (key, lower(recorded));

CREATE TABLE views.reconciliation (
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
    period text,
    organisation text,
    programme_kr bigint,
    official_kr bigint,
    difference bigint,
    explanation text,
    document jsonb
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.reconciliation (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.reconciliation (key, lower(recorded));
