CREATE TABLE views.handover (
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
    handover text,
    programme text,
    project text,
    deliverables jsonb,
    organisation text,
    unit text,
    body text,
    receiver_role text,
    mandatory jsonb,
    planned_from text,
    state text,
    in_operation boolean,
    in_operation_from text,
    benefit_owner jsonb,
    budget_holder jsonb,
    operating_cost jsonb,
    warranty_until text,
    reasons jsonb,
    reversed_by text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.handover (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.handover (key, lower(recorded));

CREATE TABLE views.handover_checklist (
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
    handover text,
    kind text,
    item text,
    no integer,
    text text,
    due text,
    state text,
    decision text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.handover_checklist (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.handover_checklist (key, lower(recorded));

