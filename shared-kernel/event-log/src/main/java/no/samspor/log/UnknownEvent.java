package no.samspor.log;

/** The log holds a name that this build does not know: it was written by a newer one. */
public final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEvent(String name) {
        super("no event is stored under the name " + name + " in this build");
    }
}
