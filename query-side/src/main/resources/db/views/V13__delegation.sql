CREATE TABLE views.delegation (
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
    delegation text,
    programme text,
    grantor text,
    delegate jsonb,
    scope text,
    matters jsonb,
    amount_limit bigint,
    valid_from text,
    valid_to text,
    sub_delegable boolean,
    under text,
    decision text,
    revoked_from text,
    reason text,
    revoked_by text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.delegation (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.delegation (key, lower(recorded));
