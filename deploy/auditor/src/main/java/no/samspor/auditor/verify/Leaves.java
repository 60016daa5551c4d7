package no.samspor.auditor.verify;

import no.samspor.proof.Leaf;
import no.samspor.proof.Rejected;

/** What an entry says of itself, whatever it hashes to. */
final class Leaves {

    private Leaves() {}

    static void judge(long position, byte[] bytes, Findings findings) {
        try {
            long says = Leaf.parse(bytes).position();
            if (says != position) {
                findings.incomplete(position, "the entry there is of position " + says);
            }
        } catch (Rejected rejected) {
            findings.inaccurate(position, rejected.reason().says());
        }
    }
}
