package no.samspor.auditor.source;

/** What the process says with its number. */
public enum Exit {
    TRUE(0),
    FALSE(1),
    USAGE(2),
    NOT_ALLOWED(3),
    NOT_REACHABLE(4),
    DAMAGED(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
