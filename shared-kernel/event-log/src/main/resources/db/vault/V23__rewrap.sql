-- Wraps a key anew, if it still is what was read: one that was destroyed meanwhile stays so.
CREATE FUNCTION vault.rewrap(of_key uuid, was bytea, under uuid, wrapping bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE vault.key SET organisation_key = under, wrapped = wrapping
    WHERE id = of_key AND wrapped = was
$$;

CREATE FUNCTION vault.rewrap_organisation(of_key uuid, was bytea, by_master text, wrapping bytea)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE vault.organisation_key SET master = by_master, wrapped = wrapping
    WHERE id = of_key AND wrapped = was
$$;

-- Ends an organisation's key in favour of another; the caller wraps its data keys anew before
-- commit, and until then nobody else can keep one.
CREATE FUNCTION vault.succeed(of_key uuid, new_id uuid, by_master text, wrapping bytea)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE vault.organisation_key SET wrapped = NULL, destroyed_at = clock_timestamp()
    WHERE id = of_key AND wrapped IS NOT NULL;
    INSERT INTO vault.organisation_key (id, organisation, master, wrapped)
    SELECT new_id, organisation, by_master, wrapping
    FROM vault.organisation_key WHERE id = of_key
$$;

REVOKE ALL ON FUNCTION vault.rewrap, vault.rewrap_organisation, vault.succeed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.rewrap, vault.rewrap_organisation, vault.succeed TO samspor_vault;
