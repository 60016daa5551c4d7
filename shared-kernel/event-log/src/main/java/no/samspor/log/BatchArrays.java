package no.samspor.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a batch, in the order of the parameters of {@code log.append}. */
final class BatchArrays {

    private final List<Pending> appends;
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> eventAppends = new ArrayList<>();
    private final List<Pending.Row> events = new ArrayList<>();
    private final List<Integer> mentionEvents = new ArrayList<>();
    private final List<UUID> mentioned = new ArrayList<>();
    private final List<Integer> firstEvents = new ArrayList<>();
    private final Map<Consulted, Integer> guards = new LinkedHashMap<>();
    private final List<Long> leastSeen = new ArrayList<>();
    private final List<Integer> consultAppends = new ArrayList<>();
    private final List<Integer> consultGuards = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();

    /** What appends of one batch consult is often the same, and is then looked up once. */
    private record Consulted(String family, UUID about) {}

    BatchArrays(List<Pending> appends) {
        this.appends = appends;
        for (int i = 0; i < appends.size(); i++) add(i + 1, appends.get(i));
    }

    private void add(int append, Pending pending) {
        for (Pending.Row row : pending.rows) {
            events.add(row);
            eventAppends.add(append);
            if (row.version() == pending.firstVersions.getOrDefault(row.stream(), -1)) {
                firstEvents.add(events.size());
            }
            for (UUID about : row.mentions()) {
                mentionEvents.add(events.size());
                mentioned.add(about);
            }
        }
        ends.add(events.size());
        for (Append.Guard each : pending.append.guards()) add(append, each);
    }

    private void add(int append, Append.Guard guard) {
        var consulted = new Consulted(guard.family(), guard.about().value());
        int number = guards.computeIfAbsent(consulted, _ -> guards.size() + 1);
        if (number > leastSeen.size()) leastSeen.add(guard.position());
        else leastSeen.set(number - 1, Math.min(leastSeen.get(number - 1), guard.position()));
        consultAppends.add(append);
        consultGuards.add(number);
        seen.add(guard.position());
    }

    List<Object> inOrder() {
        return List.of(
                ints(ends),
                perKey(Append.Key::principal),
                perKey(Append.Key::commandId),
                hashes(),
                targets(),
                perKey(key -> Rows.kindOf(key.target())),
                ints(appends.stream().map(Pending::targetVersion).toList()),
                ints(eventAppends),
                uuids(events.stream().map(Pending.Row::stream).toList()),
                texts(events.stream().map(Pending.Row::kind).toList()),
                ints(events.stream().map(Pending.Row::version).toList()),
                uuids(events.stream().map(Pending.Row::eventId).toList()),
                texts(events.stream().map(Pending.Row::name).toList()),
                events.stream().map(Pending.Row::stamp).toArray(byte[][]::new),
                events.stream().map(Pending.Row::payload).toArray(byte[][]::new),
                ints(mentionEvents),
                uuids(mentioned),
                ints(firstEvents),
                texts(guards.keySet().stream().map(Consulted::family).toList()),
                uuids(guards.keySet().stream().map(Consulted::about).toList()),
                longs(leastSeen),
                ints(consultAppends),
                ints(consultGuards),
                longs(seen));
    }

    private @Nullable String[] perKey(Function<Append.Key, String> part) {
        @Nullable String[] values = new String[appends.size()];
        for (int i = 0; i < values.length; i++) {
            Append.@Nullable Key key = appends.get(i).append.key();
            values[i] = key == null ? null : part.apply(key);
        }
        return values;
    }

    private byte @Nullable [][] hashes() {
        byte @Nullable [][] values = new byte[appends.size()][];
        for (int i = 0; i < values.length; i++) {
            Append.@Nullable Key key = appends.get(i).append.key();
            values[i] = key == null ? null : Rows.bytes(key.bodyHash());
        }
        return values;
    }

    private @Nullable UUID[] targets() {
        @Nullable UUID[] values = new UUID[appends.size()];
        for (int i = 0; i < values.length; i++) {
            Append.@Nullable Key key = appends.get(i).append.key();
            values[i] = key == null ? null : key.target().value();
        }
        return values;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static UUID[] uuids(List<UUID> values) {
        return values.toArray(new UUID[0]);
    }

    private static String[] texts(List<String> values) {
        return values.toArray(new String[0]);
    }
}
