-- Data keys of protected fields, wrapped by a master key that is not in any database. To erase is
-- to destroy the key: the row stays and says that it was done, so that nobody makes it anew.
CREATE TABLE vault.key (
    id           uuid        PRIMARY KEY,
    subject      uuid        NOT NULL,
    organisation uuid        NOT NULL,
    wrapped      bytea,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

-- One key in use per subject and organisation; after an erasure a new one may begin.
CREATE UNIQUE INDEX key_in_use ON vault.key (subject, organisation) WHERE wrapped IS NOT NULL;

CREATE FUNCTION vault.destroy(of_subject uuid, at_organisation uuid) RETURNS SETOF uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE vault.key SET wrapped = NULL, destroyed_at = clock_timestamp()
    WHERE subject = of_subject AND organisation = at_organisation AND wrapped IS NOT NULL
    RETURNING id
$$;

REVOKE ALL ON FUNCTION vault.destroy FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.destroy TO samspor_vault;
GRANT SELECT, INSERT ON vault.key TO samspor_vault;
