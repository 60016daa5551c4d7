-- How the tables of a view are kept: called when a view is prepared and when it is rebuilt. What no
-- question searches by has no statistics. A version is closed once, in its page, so that there is
-- little for a vacuum to find; what a view rests on is only added to.
CREATE FUNCTION views.upkeep(rows regclass, entries regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'ALTER TABLE %s ALTER positions SET STATISTICS 0,'
            || ' ALTER not_evidenced SET STATISTICS 0, ALTER warnings SET STATISTICS 0,'
            || ' ALTER disputed SET STATISTICS 0,'
            || ' SET (autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_scale_factor = 0.5,'
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
