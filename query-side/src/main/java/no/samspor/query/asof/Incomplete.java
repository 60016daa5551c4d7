package no.samspor.query.asof;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Which events an answer lacks: positions that the views it was read from stand beyond and have not
 * heard. It fills while they are read, and is known before them: what is mended meanwhile is said
 * to be lacking, never the other way round.
 */
public final class Incomplete extends AbstractList<Long> {

    /** Enough to begin with; what is parked is listed elsewhere. */
    private static final int SHOWN_MAX = 100;

    private final Map<String, List<Long>> parked;
    private final List<Long> lacking = new ArrayList<>(0);

    /**
     * @param parked positions, by the view that has not heard them
     */
    Incomplete(Map<String, List<Long>> parked) {
        this.parked = parked;
    }

    static Incomplete nothing() {
        return new Incomplete(Map.of());
    }

    /** The answer rests on {@code view}, as known at {@code position}. */
    void rests(String view, long position) {
        if (parked.isEmpty()) return;
        for (long each : parked.getOrDefault(view, List.of())) {
            int place = Collections.binarySearch(lacking, each);
            if (each <= position && place < 0) lacking.add(-place - 1, each);
        }
    }

    @Override
    public Long get(int index) {
        return lacking.get(index);
    }

    @Override
    public int size() {
        return Math.min(SHOWN_MAX, lacking.size());
    }
}
