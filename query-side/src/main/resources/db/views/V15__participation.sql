CREATE TABLE views.participation (
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
    participation text,
    programme text,
    organisation text,
    roles jsonb,
    scope jsonb,
    share_bp integer,
    state text,
    decision text,
    law jsonb,
    agreement text,
    host boolean,
    host_legal_form text,
    host_agreement text,
    notice_until text,
    notice_decision text,
    settlement jsonb,
    successor jsonb,
    withdrawal_decision text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.participation (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.participation (key, lower(recorded));
