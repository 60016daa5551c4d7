CREATE TABLE views.decision (
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
    decision text,
    body text,
    programme text,
    kind text,
    title text,
    number text,
    text text,
    text_hash text,
    public_text text,
    basis jsonb,
    mandate text,
    amount jsonb,
    frame text,
    vote jsonb,
    authority jsonb,
    decided_on text,
    effective_from text,
    state text,
    superseded_by text,
    ground jsonb,
    referred_to text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.decision (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.decision (key, lower(recorded));
-- The register: newest first.
CREATE INDEX ON views.decision (views.earliest(decided_on), key);

CREATE TABLE views.decision_task (
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
    decision text,
    kind text,
    no integer,
    text text,
    due text,
    role text,
    organisation text,
    state text,
    report text,
    removed_by text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.decision_task (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.decision_task (key, lower(recorded));

