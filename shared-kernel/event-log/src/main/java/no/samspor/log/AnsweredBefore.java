package no.samspor.log;

/**
 * The command of this unit of work was answered before, so its events are not stored again. It is
 * thrown so that the unit of work rolls back and the aggregate forgets them.
 */
public final class AnsweredBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Receipt first;

    AnsweredBefore(Receipt first) {
        super("answered before, at position " + first.position(), null, false, false);
        this.first = first;
    }

    public Receipt first() {
        return first;
    }
}
