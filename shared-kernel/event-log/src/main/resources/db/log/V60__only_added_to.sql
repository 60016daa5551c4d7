-- What is only added to leaves nothing to clean up. A vacuum of it freezes rows and marks pages as
-- seen by all: as well done for each half million rows at once as for each fifth of a small table,
-- beside those who append.
ALTER TABLE log.event SET (
    autovacuum_vacuum_insert_threshold = 500000, autovacuum_vacuum_insert_scale_factor = 0.05);
ALTER TABLE log.mention SET (
    autovacuum_vacuum_insert_threshold = 500000, autovacuum_vacuum_insert_scale_factor = 0.05);
ALTER TABLE log.answer SET (
    autovacuum_vacuum_insert_threshold = 500000, autovacuum_vacuum_insert_scale_factor = 0.05);
