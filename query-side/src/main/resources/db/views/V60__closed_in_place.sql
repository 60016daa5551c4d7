-- A version is closed in its place: no index holds what closing changes, and every page keeps room
-- for it. One index finds the version to close, keeps it single, and gives the order of pages.
DO $$
DECLARE
    rows  regclass;
    index regclass;
BEGIN
    FOR rows IN
        SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'views'::regnamespace AND c.relkind = 'r'
            AND a.attname = 'recorded' AND a.atttypid = 'int8range'::regtype
    LOOP
        FOR index IN
            SELECT indexrelid FROM pg_index
            WHERE indrelid = rows AND pg_get_indexdef(indexrelid) LIKE '%(recorded)%'
        LOOP
            EXECUTE format('DROP INDEX %s', index);
        END LOOP;
        EXECUTE format(
            'ALTER TABLE %s ADD opened bigint NOT NULL'
                || ' GENERATED ALWAYS AS (lower(recorded)) STORED, SET (fillfactor = 80)', rows);
        EXECUTE format('CREATE UNIQUE INDEX ON %s (key, opened, lower(valid))', rows);
    END LOOP;
END
$$;
