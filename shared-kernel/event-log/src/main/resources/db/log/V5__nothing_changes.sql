-- Grants stop the application; these stop the owner too. A superuser can still pass, which is why
-- tampering is detected (checkpoints, witnesses) and not only forbidden.
CREATE FUNCTION log.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the log is never changed: % on %.% is refused',
        TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

REVOKE ALL ON FUNCTION log.refuse_change() FROM PUBLIC;

CREATE TRIGGER nothing_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER nothing_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON log.mention
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER nothing_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON log.answer
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

-- A position once given is never given again.
CREATE TRIGGER nothing_is_removed BEFORE DELETE OR TRUNCATE ON log.head
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

CREATE FUNCTION log.refuse_step_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the log never goes back: from % to %', OLD.position, NEW.position
        USING ERRCODE = 'insufficient_privilege';
END
$$;

REVOKE ALL ON FUNCTION log.refuse_step_back() FROM PUBLIC;

CREATE TRIGGER never_back BEFORE UPDATE ON log.head FOR EACH ROW
    WHEN (NEW.position < OLD.position OR NEW.recorded_at < OLD.recorded_at)
    EXECUTE FUNCTION log.refuse_step_back();
