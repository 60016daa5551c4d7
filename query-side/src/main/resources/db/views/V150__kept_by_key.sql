-- What a key rests on is only ever asked for by the key, all of it: an index of nothing but the key
-- holds each once, however much is said of it, and takes a tenth of the room. That nothing is taken
-- in twice is what the position of the views is for.
DO $$
DECLARE
    entries regclass;
    index   regclass;
    rule    name;
BEGIN
    FOR entries IN
        SELECT oid FROM pg_class
        WHERE relnamespace = 'views'::regnamespace AND relkind = 'r' AND relname LIKE '%\_\_entries'
    LOOP
        FOR index IN SELECT indexrelid FROM pg_index WHERE indrelid = entries
        LOOP
            -- The key of a table as it was made; of one that a rebuild put in its place an index.
            SELECT conname INTO rule FROM pg_constraint WHERE conindid = index;
            IF rule IS NULL THEN
                EXECUTE format('DROP INDEX %s', index);
            ELSE
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', entries, rule);
            END IF;
        END LOOP;
        EXECUTE format('CREATE INDEX ON %s (key)', entries);
    END LOOP;
END
$$;

-- Rows that were added leave no more to clean up than what they rest on does.
CREATE OR REPLACE FUNCTION views.upkeep(rows regclass, entries regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'ALTER TABLE %s ALTER positions SET STATISTICS 0,'
            || ' ALTER not_evidenced SET STATISTICS 0, ALTER warnings SET STATISTICS 0,'
            || ' ALTER disputed SET STATISTICS 0,'
            || ' SET (autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_scale_factor = 0.5,'
            || ' autovacuum_vacuum_insert_threshold = 500000,'
            || ' autovacuum_vacuum_insert_scale_factor = 0.05,'
            || ' autovacuum_analyze_scale_factor = 0.3)',
        rows);
    EXECUTE format(
        'ALTER TABLE %s ALTER said SET STATISTICS 0,'
            || ' SET (autovacuum_vacuum_insert_threshold = 500000,'
            || ' autovacuum_vacuum_insert_scale_factor = 0.05,'
            || ' autovacuum_analyze_scale_factor = 0.3)',
        entries);
END
$$;
