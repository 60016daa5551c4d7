CREATE TABLE views.agreement (
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
    agreement text,
    programme text,
    kind text,
    state text,
    version integer,
    subject text,
    parties jsonb,
    valid_from text,
    valid_to text,
    notice_days integer,
    renews_itself boolean,
    document jsonb,
    terminated_by text,
    notice_given_on text,
    reason text,
    decision text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.agreement (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.agreement (key, lower(recorded));

CREATE TABLE views.agreement_approval (
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
    agreement text,
    party text,
    version integer,
    renewed_to text,
    approved_on text,
    decision text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.agreement_approval (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.agreement_approval (key, lower(recorded));

CREATE TABLE views.agreement_signature (
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
    agreement text,
    party text,
    signed_by text,
    capacity text,
    signed_on text,
    delegation text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.agreement_signature (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.agreement_signature (key, lower(recorded));
