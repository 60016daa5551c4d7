package no.samspor.query.projection.store;

import no.samspor.kernel.Access;

/** Access levels as they stand in the tables. */
public final class Levels {

    private Levels() {}

    public static String text(Access.Level level) {
        return switch (level) {
            case PUBLIC -> "public";
            case INTERNAL -> "internal";
            case EXEMPT -> "exempt";
            case CONFIDENTIAL -> "confidential";
            case ART9 -> "art9";
            case BID_SECRET -> "bidSecret";
        };
    }
}
