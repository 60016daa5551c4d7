CREATE TABLE views.frame (
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
    frame text,
    programme text,
    holder text,
    proposed bigint,
    granted bigint,
    state text,
    valid_from text,
    valid_to text,
    mandate text,
    mandate_version integer,
    decision text,
    unfunded bigint,
    remaining bigint,
    treatment text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.frame (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.frame (key, lower(recorded));

CREATE TABLE views.frame_line (
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
    frame text,
    line text,
    title text,
    year integer,
    organisation text,
    kontoklasse text,
    art text,
    funksjon text,
    line_group text,
    proposed bigint,
    remaining bigint
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.frame_line (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.frame_line (key, lower(recorded));
-- Of one frame.
CREATE INDEX ON views.frame_line (frame);

CREATE TABLE views.frame_grant (
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
    frame text,
    line text,
    programme text,
    kind text,
    year integer,
    kr bigint,
    decision text,
    delegation text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.frame_grant (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.frame_grant (key, lower(recorded));
-- What is summed.
CREATE INDEX ON views.frame_grant (frame);
CREATE INDEX ON views.frame_grant (programme);

CREATE TABLE views.frame_booking (
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
    frame text,
    line text,
    programme text,
    organisation text,
    entry text,
    no integer,
    kind text,
    posting_period text,
    year integer,
    kr bigint,
    frame_remaining bigint,
    line_remaining bigint
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.frame_booking (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.frame_booking (key, lower(recorded));
-- What is summed.
CREATE INDEX ON views.frame_booking (frame);
CREATE INDEX ON views.frame_booking (programme);

CREATE TABLE views.frame_overrun (
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
    frame text,
    entry text,
    kr bigint,
    state text,
    remedy text,
    covered bigint,
    decision text,
    reason text
);

-- One open version per key and first day: what closing a version looks for.
CREATE UNIQUE INDEX ON views.frame_overrun (key, lower(valid)) WHERE upper_inf(recorded);
-- Key by key in the order of pages, at any position.
CREATE INDEX ON views.frame_overrun (key, lower(recorded));
