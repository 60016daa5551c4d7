package no.samspor.query.projection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.record.ConflictEvent;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.kernel.UncertainDate;

/**
 * The same answers the slow way: from all events, one day at a time, nothing kept between two
 * questions. Whether a field is in doubt is left to the fold's own tests; whether the row is, and
 * what it shows, is compared.
 */
final class Oracle {

    private record Fact(
            long source, int ordinal, Change change, LocalDate first, LocalDate sure, Event event) {

        boolean possible(LocalDate day) {
            boolean begun = !day.isBefore(first);
            return begun && (change.to() == null || !day.isAfter(change.to().latest()));
        }

        boolean certain(LocalDate day) {
            if (day.isBefore(sure)) return false;
            if (change.to() == null) return true;
            LocalDate end = change.to().earliest();
            return !day.isAfter(end.isBefore(first) ? first : end);
        }
    }

    private final List<Fact> facts = new ArrayList<>();

    /** By what is disputed: the fields in open conflicts. */
    private final Map<String, TreeSet<String>> disputed = new TreeMap<>();

    /** Everything as known at {@code position}. */
    Oracle(View<?> view, List<Recorded<Event>> log, long position) {
        Patched patched = new Patched(log);
        for (Recorded<Event> stored : log.subList(0, (int) position)) {
            if (stored.event() instanceof ConflictEvent conflict) hear(conflict);
            Recorded<Event> read = stored;
            for (Recorded<Event> later : log.subList(0, (int) position)) {
                if (later.event() instanceof RegistrationCorrected made
                        && made.corrects() == stored.position()) {
                    read = patched.read(made, position);
                }
            }
            int ordinal = 0;
            for (Change change : view.on(read.event(), read.stamp())) {
                facts.add(fact(read, ordinal++, change));
            }
        }
    }

    private void hear(ConflictEvent conflict) {
        TreeSet<String> fields =
                disputed.computeIfAbsent(conflict.target().toString(), _ -> new TreeSet<>());
        if (conflict instanceof SourceConflictRegistered) fields.add(conflict.field());
        else fields.remove(conflict.field());
    }

    private static Fact fact(Recorded<Event> read, int ordinal, Change change) {
        LocalDate reported = LocalDate.ofInstant(read.recordedAt(), ZoneId.of("Europe/Oslo"));
        UncertainDate from = change.from();
        LocalDate sure = from.latest();
        if (sure.equals(LocalDate.MAX) && !from.earliest().isAfter(reported)) sure = reported;
        LocalDate first = from.earliest();
        if (change.kind() == Change.Kind.ALWAYS) sure = LocalDate.MIN;
        return new Fact(read.position(), ordinal, change, first, sure, read.event());
    }

    /** Key to what is shown: the values, and whether the row is only possibly there. */
    Map<String, String> on(LocalDate day) {
        Map<String, String> shown = new TreeMap<>();
        for (String key : keys()) row(key, day).ifPresent(text -> shown.put(key, text));
        return shown;
    }

    private TreeSet<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        for (Fact fact : facts) keys.add(fact.change().key());
        return keys;
    }

    private Optional<String> row(String key, LocalDate day) {
        List<Fact> mine = facts.stream().filter(f -> f.change().key().equals(key)).toList();
        Predicate<Fact> ends = f -> f.change().kind() == Change.Kind.ENDS;
        Predicate<Fact> holds = f -> f.change().kind() == Change.Kind.HOLDS;
        if (mine.stream().anyMatch(ends.and(f -> f.certain(day)))) return Optional.empty();
        if (mine.stream().noneMatch(holds.and(f -> f.possible(day)))) return Optional.empty();
        boolean sure =
                mine.stream().anyMatch(holds.and(f -> f.certain(day)))
                        && mine.stream().noneMatch(ends.and(f -> f.possible(day)));
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : List.of("name", "size", "tag")) {
            values.put(field, value(mine, field, day));
        }
        var fields = disputed.getOrDefault(key, new TreeSet<>());
        return Optional.of((sure ? "surely " : "possibly ") + values + fields);
    }

    private static Object value(List<Fact> facts, String field, LocalDate day) {
        List<Fact> candidates =
                facts.stream()
                        .filter(f -> f.possible(day) && f.change().values().containsKey(field))
                        .toList();
        return candidates.stream()
                .filter(f -> candidates.stream().noneMatch(g -> f.sure().isBefore(begin(g))))
                .max(Comparator.comparingLong(Fact::source).thenComparingInt(Fact::ordinal))
                .map(f -> f.change().values().get(field))
                .orElse(null);
    }

    private static LocalDate begin(Fact fact) {
        return fact.change().kind() == Change.Kind.ALWAYS ? LocalDate.MIN : fact.first();
    }
}
