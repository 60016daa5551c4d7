-- Who may act as what is read out of these few events at each start, and read on as the log grows.
CREATE INDEX event_of_people ON log.event (position)
    WHERE split_part(name, '.', 1) IN ('body', 'correction', 'delegation', 'evidence',
                                       'organisation', 'participation', 'person', 'position');
