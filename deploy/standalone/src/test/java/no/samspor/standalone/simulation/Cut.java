package no.samspor.standalone.simulation;

/**
 * One loss of a connection: at the n-th call on it since the command was asked.
 *
 * @param call counted from 1, over the connection and all that was made from it
 */
record Cut(Whose whose, Side side, int call) {

    /** Whose connections. */
    enum Whose {
        APPENDER,
        READERS,
        VIEWS
    }

    /** Before: nothing of the call reached the server. After: it was done, and nobody heard. */
    enum Side {
        BEFORE,
        AFTER
    }

    Cut next() {
        return new Cut(whose, side, call + 1);
    }

    @Override
    public String toString() {
        return side + " call " + call + " on the connection of the " + whose;
    }
}
