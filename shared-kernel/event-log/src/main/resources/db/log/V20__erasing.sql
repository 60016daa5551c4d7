-- The few events that erase, so that each start sees at once whether all of them were carried out.
CREATE INDEX event_erasing ON log.event (position)
    WHERE name IN ('person.details-erased/1', 'retention.payload-redacted/1');
