CREATE TABLE views.entry (
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
    entry text,
    programme text,
    organisation text,
    voucher_ref text,
    voucher_date text,
    posting_period text,
    original_period text,
    text text,
    payee text,
    document jsonb,
    debit bigint,
    credit bigint,
    vat bigint,
    frames jsonb,
    recorded_on date,
    late_days bigint,
    backdated boolean,
    batch text,
    state text,
    attested_by text,
    attested_as text,
    approved_by text,
    approved_as text,
    delegation text,
    reversed boolean,
    reversed_in text,
    reversal_requested_by text,
    reversed_by text,
    reclassified boolean,
    reason text,
    replaces text,
    replaced_by text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.entry (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.entry (key, lower(recorded));
-- Of one programme.
CREATE INDEX ON views.entry (programme);

CREATE TABLE views.entry_line (
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
    entry text,
    kind text,
    no integer,
    posting_period text,
    side text,
    kr bigint,
    vat_kr bigint,
    vat_treatment text,
    dims jsonb,
    dims_before jsonb,
    frame text,
    line text,
    commitment text,
    text text,
    charge bigint,
    frame_remaining bigint,
    line_remaining bigint,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.entry_line (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.entry_line (key, lower(recorded));
-- Of one entry.
CREATE INDEX ON views.entry_line (entry);
