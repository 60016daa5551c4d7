-- Destroys what erasures name: each key of that subject at that organisation, or the one named. A
-- second time it changes nothing. The row stays and says that it was done.
CREATE FUNCTION vault.destroy(of_subject uuid[], at_organisation uuid[], named uuid[])
RETURNS SETOF uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE vault.key k SET wrapped = NULL, destroyed_at = clock_timestamp()
    FROM unnest(of_subject, at_organisation, named) AS e (subject, organisation, id)
    WHERE k.subject = e.subject AND k.organisation = e.organisation
        AND (e.id IS NULL OR k.id = e.id) AND k.wrapped IS NOT NULL
    RETURNING k.id
$$;

-- With an organisation's key goes all that it wraps, for every subject.
CREATE FUNCTION vault.destroy_organisation(of_organisation uuid) RETURNS SETOF uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE vault.organisation_key SET wrapped = NULL, destroyed_at = clock_timestamp()
    WHERE organisation = of_organisation AND wrapped IS NOT NULL;
    UPDATE vault.key SET wrapped = NULL, destroyed_at = clock_timestamp()
    WHERE organisation = of_organisation AND wrapped IS NOT NULL
    RETURNING id
$$;

DROP FUNCTION IF EXISTS vault.destroy(uuid, uuid);
REVOKE ALL ON FUNCTION vault.destroy(uuid[], uuid[], uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION vault.destroy_organisation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.destroy(uuid[], uuid[], uuid[]) TO samspor_vault;
GRANT EXECUTE ON FUNCTION vault.destroy_organisation TO samspor_vault;
