CREATE TABLE views.mandate (
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
    mandate text,
    programme text,
    holder text,
    state text,
    version integer,
    purpose text,
    frame jsonb,
    valid_from text,
    valid_to text,
    proposed_to text,
    decision text,
    decided_on text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.mandate (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.mandate (key, lower(recorded));

CREATE TABLE views.mandate_history (
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
    mandate text,
    version integer,
    state text,
    purpose text,
    scope jsonb,
    out_of_scope jsonb,
    result_goals jsonb,
    authorities jsonb,
    reporting text,
    frame jsonb,
    valid_from text,
    valid_to text,
    document jsonb,
    changes jsonb,
    proposed_by text,
    proposed_to text,
    remarks text,
    decision text,
    decided_on text,
    effective_from text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.mandate_history (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.mandate_history (key, lower(recorded));
