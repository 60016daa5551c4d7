package no.samspor.query.projection.fold;

import java.util.ArrayList;
import java.util.List;

/** What folding some events adds to a view's tables. */
public final class Outcome {

    /**
     * An entry as it is kept.
     *
     * @param ordinal among the entries of one event for one key
     */
    public record Kept(String key, int ordinal, Entry entry) {}

    /** That {@code key} rests on an event of {@code stream}. */
    public record Link(String stream, String key) {}

    private final List<RowVersion> opened = new ArrayList<>();
    private final List<RowVersion> closed = new ArrayList<>();
    private final List<Kept> entries = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Folds {@code said} into {@code timeline}; what says nothing there is not kept. */
    void fold(Timeline timeline, long position, List<Entry> said) {
        List<Entry> news = new ArrayList<>(said.size());
        for (Entry entry : said) {
            if (!timeline.concerns(entry)) continue;
            if (entry instanceof Entry.Assigned next
                    && !timeline.streams().contains(next.stream())
                    && !linked(timeline.key(), next.stream())) {
                links.add(new Link(next.stream(), timeline.key()));
            }
            entries.add(new Kept(timeline.key(), news.size(), entry));
            news.add(entry);
        }
        Timeline.Turn turn = timeline.apply(position, news);
        opened.addAll(turn.opened());
        closed.addAll(turn.closed());
    }

    private boolean linked(String key, String stream) {
        return !links.isEmpty() && links.getLast().equals(new Link(stream, key));
    }

    /** New row versions, some of them closed again by a later event. */
    public List<RowVersion> opened() {
        return opened;
    }

    /** Row versions that an event closed, whether they were new or not. */
    public List<RowVersion> closed() {
        return closed;
    }

    public List<Kept> entries() {
        return entries;
    }

    public List<Link> links() {
        return links;
    }

    /** Forgets all that was written, so that a rebuild holds no more than it must. */
    public void clear() {
        opened.clear();
        closed.clear();
        entries.clear();
        links.clear();
    }
}
