package no.samspor.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.log.Append;
import no.samspor.log.LogReader;
import no.samspor.log.Receipt;

/** A log in a list: what the door reads from, for tests that need no database. */
public final class MemoryLog implements LogReader {

    private final List<Recorded<Event>> events = new ArrayList<>();

    public MemoryLog holding(Event event, Stamp stamp) {
        long version = stream(event.stream(), 0).size();
        events.add(
                new Recorded<>(
                        events.size() + 1L,
                        version,
                        new UUID(0, events.size() + 1L),
                        Instant.EPOCH,
                        event,
                        stamp));
        return this;
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public List<Recorded<Event>> after(long position, int limit) {
        return events.stream().filter(e -> e.position() > position).limit(limit).toList();
    }

    @Override
    public Recorded<Event> at(long position) {
        return position > events.size() ? null : events.get((int) position - 1);
    }

    @Override
    public List<Recorded<Event>> stream(Id stream, long version) {
        return events.stream()
                .filter(e -> e.event().stream().equals(stream) && e.version() >= version)
                .toList();
    }

    @Override
    public List<Recorded<Event>> streamCorrected(Id stream, long version) {
        return stream(stream, version);
    }

    @Override
    public void forEachAfter(
            long position, long to, java.util.function.Consumer<Recorded<Event>> each) {
        events.stream().filter(e -> e.position() > position && e.position() <= to).forEach(each);
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
        return events.stream()
                .filter(e -> e.position() > position)
                .filter(e -> families.contains(Families.familyOf(e.event())))
                .filter(e -> Mentions.of(e.event(), e.stamp()).contains(about))
                .toList();
    }

    @Override
    public List<Recorded<Event>> mentioningCorrected(Id about, Set<String> families) {
        return mentioning(about, families, 0);
    }

    @Override
    public long positionAt(Instant instant) {
        return events.size();
    }

    @Override
    public Receipt answered(Append.Key key) {
        return null;
    }

    @Override
    public AutoCloseable onAppend(LongConsumer listener) {
        return () -> {};
    }
}
