CREATE TABLE views.document (
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
    document text,
    programme text,
    title text,
    public_title text,
    document_type text,
    author_role text,
    state text,
    version integer,
    intact boolean,
    exemption jsonb,
    archived_at text,
    case_number text,
    document_number text,
    journal_entry text,
    journal_date text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.document (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.document (key, lower(recorded));

CREATE TABLE views.document_version (
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
    document text,
    version integer,
    sha256 text,
    media_type text,
    bytes bigint,
    location jsonb,
    dated text,
    finalised boolean,
    found_sha256 text,
    intact boolean,
    method text,
    basis jsonb
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.document_version (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.document_version (key, lower(recorded));
