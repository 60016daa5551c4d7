package no.samspor.auditor.verify;

import org.jspecify.annotations.Nullable;

/** The first flaw of each of the three words, while entries go by. */
final class Findings {

    private @Nullable Flaw completeness;
    private @Nullable Flaw accuracy;
    private @Nullable Flaw validity;
    private long shown;
    private long withheld;

    void incomplete(long position, String why) {
        completeness = Flaw.first(completeness, new Flaw(position, why));
    }

    void inaccurate(long position, String why) {
        accuracy = Flaw.first(accuracy, new Flaw(position, why));
    }

    void invalid(String why) {
        validity = Flaw.first(validity, new Flaw(0, why));
    }

    void countShown() {
        shown++;
    }

    void countWithheld() {
        withheld++;
    }

    Verdict verdict(long size, String root, boolean whole, Cosigned cosigned) {
        return new Verdict(
                completeness, accuracy, validity, size, root, shown, withheld, whole, cosigned);
    }
}
