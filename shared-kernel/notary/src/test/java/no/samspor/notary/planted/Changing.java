package no.samspor.notary.planted;

import no.samspor.log.Append;
import no.samspor.log.EventLog;

/** Records something. */
public class Changing {
    void record(EventLog log, Append append) {
        log.append(append);
    }
}
