package no.samspor.auditor.verify;

import no.samspor.proof.Rejected;
import no.samspor.proof.note.LogReceipt;
import no.samspor.proof.note.Promise;
import no.samspor.proof.note.Trust;
import no.samspor.proof.tree.Hash;
import no.samspor.proof.tree.InclusionProof;

/**
 * What the log signed when it stored an event: which leaf stands at a position.
 *
 * @param path of its leaf in the tree of its commit alone
 * @param root of that tree
 */
record Receipt(long position, InclusionProof path, Hash root) {

    /** Refused unless a key of the log signed its promise. */
    static Receipt parse(byte[] bytes, Trust trust) {
        LogReceipt receipt = LogReceipt.parse(bytes);
        Promise promise = trust.promised(receipt.promise());
        long position = promise.first() + receipt.index();
        var path = new InclusionProof(receipt.index(), promise.count(), receipt.path());
        return new Receipt(position, path, promise.root());
    }

    boolean holds(Hash leaf) {
        try {
            path.verify(leaf, root);
            return true;
        } catch (Rejected rejected) {
            return false;
        }
    }
}
