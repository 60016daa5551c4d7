package no.samspor.events.money;

/** The side of an account that a line stands on. */
public enum Side {
    /** Debet: a cost, which takes from the frame. */
    DEBIT,
    /** Kredit: an income or a correction, which gives back to it. */
    CREDIT;

    public Side opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
