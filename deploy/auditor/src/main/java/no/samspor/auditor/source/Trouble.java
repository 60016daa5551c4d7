package no.samspor.auditor.source;

import no.samspor.proof.Rejected;

/** Why there is no verdict. An answer to whoever asked and no accident: no stack trace. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    public Trouble(Exit exit, String words) {
        super(words, null, false, false);
        this.exit = exit;
    }

    public static Trouble damaged(String what, Rejected why) {
        return new Trouble(Exit.DAMAGED, what + ": " + why.reason().says());
    }

    public Exit exit() {
        return exit;
    }

    /** What went wrong, for a person. */
    public String words() {
        String words = getMessage();
        return words == null ? exit.name() : words;
    }
}
