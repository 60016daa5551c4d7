-- Three thousand rows tell as well which index to take as thirty thousand do: to look at so many of
-- a large log is a second's work beside those who append.
ALTER TABLE log.event
    ALTER position SET STATISTICS 10, ALTER recorded_at SET STATISTICS 10,
    ALTER stream SET STATISTICS 10, ALTER version SET STATISTICS 10,
    ALTER stream_kind SET STATISTICS 10, ALTER name SET STATISTICS 10;
ALTER TABLE log.mention
    ALTER position SET STATISTICS 10, ALTER about SET STATISTICS 10,
    ALTER family SET STATISTICS 10;
ALTER TABLE log.answer
    ALTER position SET STATISTICS 10, ALTER principal SET STATISTICS 10,
    ALTER command_id SET STATISTICS 10;
