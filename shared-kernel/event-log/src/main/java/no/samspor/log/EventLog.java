package no.samspor.log;

/** The one way to write: a batch of events that are stored together or not at all. */
public interface EventLog {

    /**
     * Stores the append durably and waits for it; many appends share one commit, and a conflict in
     * one never fails its neighbours.
     *
     * @return where it lies, or, when this key was answered before, where that first answer lies
     * @throws AppendConflict if a stream already has that version
     * @throws GuardMoved if more has happened to something that was consulted
     * @throws KeyReused if the key was used before with another body
     * @throws LogUnavailable if the database cannot be reached or the queue is full; it is not
     *     known whether the append was stored, so ask again with the same key
     */
    Receipt append(Append append);
}
