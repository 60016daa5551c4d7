-- What was done to the lists of codes: few rows, read list by list.
CREATE TABLE views.code (
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
    list text,
    name text,
    code text,
    nb text,
    nn text,
    en text,
    valid_from date,
    valid_to date,
    opened bigint NOT NULL GENERATED ALWAYS AS (lower(recorded)) STORED,
    of_programme text,
    of_body text
) WITH (fillfactor = 80);

CREATE UNIQUE INDEX ON views.code (key, opened, lower(valid));
CREATE INDEX ON views.code (list);
CREATE INDEX ON views.code USING gin (doubt jsonb_path_ops) WHERE doubt IS NOT NULL;

SELECT views.wall('code');
