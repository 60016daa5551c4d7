package no.samspor.log;

import no.samspor.proof.tree.Hash;

/**
 * Where a notary says that it has sealed the log, so that the record itself tells of it. To be
 * called as often as it likes: what is recorded is one seal a day at most, and none where nothing
 * but the record's own seals has been recorded since the last.
 */
@FunctionalInterface
public interface Sealings {

    /**
     * @param size of the sealed log: the position of its last event
     * @param root over all its leaves
     * @throws LogUnavailable if it could not be recorded now; call again later
     */
    void sealed(long size, Hash root);
}
