-- What nothing is searched by has no statistics: to gather them is work beside those who append, and
-- what is sealed or signed is long. Tables that only grow are counted again when half as much is new.
ALTER TABLE log.event
    ALTER event_id SET STATISTICS 0, ALTER stamp SET STATISTICS 0, ALTER payload SET STATISTICS 0,
    SET (autovacuum_analyze_scale_factor = 0.5);
ALTER TABLE log.mention SET (autovacuum_analyze_scale_factor = 0.5);
ALTER TABLE log.answer
    ALTER recorded_at SET STATISTICS 0, ALTER target SET STATISTICS 0,
    ALTER version SET STATISTICS 0, ALTER event_count SET STATISTICS 0,
    ALTER target_kind SET STATISTICS 0, ALTER body_hash SET STATISTICS 0,
    SET (autovacuum_analyze_scale_factor = 0.5);
