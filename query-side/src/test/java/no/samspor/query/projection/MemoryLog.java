package no.samspor.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import no.samspor.events.Event;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.kernel.id.Id;
import no.samspor.log.Append;
import no.samspor.log.LogReader;
import no.samspor.log.Receipt;

/** A log that is a list: for events of a family that is stored nowhere. */
public final class MemoryLog implements LogReader {

    private final List<Recorded<Event>> events = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    public void add(List<Recorded<Event>> more) {
        events.addAll(more);
        listeners.forEach(each -> each.accept(head()));
    }

    public List<Recorded<Event>> events() {
        return events;
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public List<Recorded<Event>> after(long position, int limit) {
        int end = (int) Math.min(events.size(), position + limit);
        return List.copyOf(events.subList((int) position, end));
    }

    @Override
    public void forEachAfter(long position, long to, Consumer<Recorded<Event>> each) {
        events.subList((int) position, (int) Math.min(to, head())).forEach(each);
    }

    @Override
    public Recorded<Event> at(long position) {
        return position > head() ? null : events.get((int) position - 1);
    }

    @Override
    public List<Recorded<Event>> stream(Id stream, long version) {
        return events.stream().filter(each -> each.event().stream().equals(stream)).toList();
    }

    @Override
    public List<Recorded<Event>> streamCorrected(Id stream, long version) {
        throw new UnsupportedOperationException("views read corrections themselves");
    }

    @Override
    public long versionOf(Id stream) {
        return stream(stream, 0).size() - 1L;
    }

    @Override
    public long versionAt(Id stream, long position) {
        return stream(stream, 0).stream().filter(each -> each.position() <= position).count() - 1;
    }

    @Override
    public List<Recorded<Event>> mentioning(Id about, Set<String> families, long position) {
        List<Recorded<Event>> found = new ArrayList<>();
        for (Recorded<Event> each : events) {
            boolean mentions = Mentions.of(each.event(), each.stamp()).contains(about);
            if (each.position() > position && mentions) found.add(each);
        }
        return found;
    }

    @Override
    public List<Recorded<Event>> mentioningCorrected(Id about, Set<String> families) {
        throw new UnsupportedOperationException("views read corrections themselves");
    }

    @Override
    public long positionAt(Instant instant) {
        return events.stream().filter(each -> !each.recordedAt().isAfter(instant)).count();
    }

    @Override
    public Receipt answered(Append.Key key) {
        return null;
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
