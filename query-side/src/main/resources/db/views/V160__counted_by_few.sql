-- Three thousand rows tell as well which index to take as thirty thousand do. To look at so many of
-- a large table is a second's work, and each page of them that is read for the first time since a
-- checkpoint is logged whole. What is closed leaves at most one row behind for each that stands.
CREATE OR REPLACE FUNCTION views.upkeep(rows regclass, entries regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    change text;
BEGIN
    EXECUTE format(
        'ALTER TABLE %s ALTER positions SET STATISTICS 0,'
            || ' ALTER not_evidenced SET STATISTICS 0, ALTER warnings SET STATISTICS 0,'
            || ' ALTER disputed SET STATISTICS 0,'
            || ' SET (autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_scale_factor = 1,'
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
    -- An index counts what it holds of an expression by itself.
    FOR change IN
        SELECT format(
            'ALTER %s %s %s',
            CASE c.relkind WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END,
            c.oid::regclass,
            string_agg(format('ALTER COLUMN %s SET STATISTICS 10',
                CASE c.relkind WHEN 'i' THEN a.attnum::text ELSE quote_ident(a.attname) END), ', '))
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_index i ON i.indexrelid = c.oid
        WHERE (c.oid IN (rows, entries) OR i.indrelid = rows AND i.indkey[a.attnum - 1] = 0)
            AND coalesce(a.attstattarget, -1) < 0
        GROUP BY c.oid, c.relkind
    LOOP
        EXECUTE change;
    END LOOP;
END
$$;
