-- The one way in for a data key: under an organisation's key that is in use, and stays so until
-- commit. Nothing is kept where that key was changed meanwhile; the caller reads it again.
CREATE FUNCTION vault.keep(
    new_id uuid, of_subject uuid, at_organisation uuid, under uuid, wrapping bytea)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM vault.organisation_key o
    WHERE o.id = under AND o.organisation = at_organisation AND o.wrapped IS NOT NULL
    FOR SHARE;
    IF FOUND THEN
        INSERT INTO vault.key (id, subject, organisation, organisation_key, wrapped)
        VALUES (new_id, of_subject, at_organisation, under, wrapping)
        ON CONFLICT (subject, organisation) WHERE wrapped IS NOT NULL DO NOTHING;
    END IF;
END
$$;

REVOKE INSERT ON vault.key FROM samspor_vault;
REVOKE ALL ON FUNCTION vault.keep FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.keep TO samspor_vault;
