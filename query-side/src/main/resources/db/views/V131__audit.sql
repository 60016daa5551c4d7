-- Audit engagements. They come after the sight of a row, its wall and its place in a page, and say
-- themselves what V60 and V95 say of those before them.
CREATE TABLE views.audit (
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
    audit text,
    auditor text,
    programme text,
    mandate text,
    scope text,
    valid_from date,
    valid_to date,
    state text,
    position bigint,
    root_hash text,
    report jsonb,
    of_programme text,
    of_body text,
    opened bigint NOT NULL GENERATED ALWAYS AS (lower(recorded)) STORED
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX ON views.audit (key, opened, lower(valid));
CREATE INDEX ON views.audit (programme);
CREATE INDEX ON views.audit USING gin (doubt jsonb_path_ops) WHERE doubt IS NOT NULL;
SELECT views.wall('audit');

-- Whose auditors see what is asked at each of their requests.
CREATE INDEX ON views.audit (auditor);

CREATE TABLE views.audit_question (
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
    audit text,
    no integer,
    organisation text,
    role text,
    text text,
    answer text,
    answered_as text,
    documents jsonb,
    of_programme text,
    of_body text,
    opened bigint NOT NULL GENERATED ALWAYS AS (lower(recorded)) STORED
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX ON views.audit_question (key, opened, lower(valid));
CREATE INDEX ON views.audit_question (audit);
CREATE INDEX ON views.audit_question USING gin (doubt jsonb_path_ops) WHERE doubt IS NOT NULL;
SELECT views.wall('audit_question');

CREATE TABLE views.audit_finding (
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
    audit text,
    no integer,
    criterion text,
    observation text,
    about jsonb,
    assessment text,
    of_programme text,
    of_body text,
    opened bigint NOT NULL GENERATED ALWAYS AS (lower(recorded)) STORED
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX ON views.audit_finding (key, opened, lower(valid));
CREATE INDEX ON views.audit_finding (audit);
CREATE INDEX ON views.audit_finding USING gin (doubt jsonb_path_ops) WHERE doubt IS NOT NULL;
SELECT views.wall('audit_finding');
