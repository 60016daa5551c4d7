package no.samspor.query.projection.fold;

/** A row as it was known from a position on; open while nothing later says otherwise. */
public final class RowVersion {

    /** The recorded bound of a version that is still what is known. */
    public static final long OPEN = Long.MAX_VALUE;

    private final String key;
    private final Segment segment;
    private final long openedAt;
    private long closedAt = OPEN;

    RowVersion(String key, Segment segment, long openedAt) {
        this.key = key;
        this.segment = segment;
        this.openedAt = openedAt;
    }

    void closeAt(long position) {
        closedAt = position;
    }

    public String key() {
        return key;
    }

    public Segment segment() {
        return segment;
    }

    public long openedAt() {
        return openedAt;
    }

    /** The position from which it was no longer what is known, or {@link #OPEN}. */
    public long closedAt() {
        return closedAt;
    }
}
