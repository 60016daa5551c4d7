CREATE TABLE views.integrity (
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
    integrity text,
    sealed_to bigint,
    root_hash text,
    confirmed_to bigint,
    verified_from bigint,
    verified_to bigint,
    intact boolean,
    first_bad_position bigint,
    alarm text,
    restored_to bigint
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.integrity (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.integrity (key, lower(recorded));

CREATE TABLE views.integrity_act (
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
    integrity text,
    kind text,
    organisation text,
    position bigint,
    root_hash text,
    receipt text,
    verified_from bigint,
    intact boolean,
    first_bad_position bigint,
    verifier text,
    alarm text,
    reason text,
    witnessed bigint,
    rpo_events bigint
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.integrity_act (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.integrity_act (key, lower(recorded));
