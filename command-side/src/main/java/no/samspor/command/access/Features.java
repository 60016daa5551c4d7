package no.samspor.command.access;

import no.samspor.kernel.Command;

/** The names under which features are addressed on the command bus. */
public final class Features {

    private Features() {}

    /** The feature of a command is the kind of thing that it is asked of: {@code mandate}. */
    public static String nameOf(Command command) {
        String kind = command.target().getClass().getSimpleName();
        return Character.toLowerCase(kind.charAt(0)) + kind.substring(1, kind.length() - 2);
    }
}
