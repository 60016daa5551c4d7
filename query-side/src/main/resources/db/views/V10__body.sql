CREATE TABLE views.body (
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
    body text,
    programme text,
    project text,
    organisation text,
    name text,
    other_names jsonb,
    body_type text,
    legal_status text,
    rule_set text,
    appointed_by text,
    parent text,
    composition jsonb,
    tasks jsonb,
    state text,
    quorum jsonb,
    chair_breaks_ties boolean,
    public_meetings boolean,
    constituted_by text,
    waiver text,
    rules_changed_by text,
    successor text,
    dissolved_by text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.body (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.body (key, lower(recorded));

CREATE TABLE views.membership (
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
    body text,
    membership text,
    role_title text,
    organisation text,
    side text,
    function text,
    seat integer,
    deputy_pool jsonb,
    deputy_order integer,
    votes boolean,
    term_from text,
    term_to text,
    ended_from text,
    end_reason text,
    decision text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.membership (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.membership (key, lower(recorded));

CREATE TABLE views.standing_condition (
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
    body text,
    no integer,
    text text,
    decision_kinds jsonb,
    decided jsonb,
    approver text,
    set_by text,
    lifted_from text,
    lifted_by text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.standing_condition (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.standing_condition (key, lower(recorded));
