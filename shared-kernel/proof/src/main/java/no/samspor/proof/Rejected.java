package no.samspor.proof;

/**
 * What was read or claimed does not hold: the only way in which anything here says no. An answer
 * and no accident, so it carries no stack trace, which a sender of rubbish would have us make.
 */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Rejected(Reason reason) {
        super(reason.says(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Refuses for {@code reason} unless {@code holds}. */
    public static void unless(boolean holds, Reason reason) {
        if (!holds) throw new Rejected(reason);
    }
}
