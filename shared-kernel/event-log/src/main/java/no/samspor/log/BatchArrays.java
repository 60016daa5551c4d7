package no.samspor.log;

import java.util.ArrayList;
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
    private final List<String> mentionFamilies = new ArrayList<>();
    private final List<UUID> mentioned = new ArrayList<>();
    private final List<Integer> streamAppends = new ArrayList<>();
    private final List<UUID> streams = new ArrayList<>();
    private final List<Integer> firstVersions = new ArrayList<>();
    private final List<Integer> guardAppends = new ArrayList<>();
    private final List<Append.Guard> guards = new ArrayList<>();

    BatchArrays(List<Pending> appends) {
        this.appends = appends;
        for (int i = 0; i < appends.size(); i++) add(i + 1, appends.get(i));
    }

    private void add(int append, Pending pending) {
        for (Pending.Row row : pending.rows) {
            events.add(row);
            eventAppends.add(append);
            String family = EventNames.familyOf(row.name());
            for (UUID about : row.mentions()) {
                mentionEvents.add(events.size());
                mentionFamilies.add(family);
                mentioned.add(about);
            }
        }
        ends.add(events.size());
        for (Map.Entry<UUID, Integer> stream : pending.firstVersions.entrySet()) {
            streamAppends.add(append);
            streams.add(stream.getKey());
            firstVersions.add(stream.getValue());
        }
        for (Append.Guard guard : pending.append.guards()) {
            guardAppends.add(append);
            guards.add(guard);
        }
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
                texts(mentionFamilies),
                uuids(mentioned),
                ints(streamAppends),
                uuids(streams),
                ints(firstVersions),
                ints(guardAppends),
                texts(guards.stream().map(Append.Guard::family).toList()),
                uuids(guards.stream().map(guard -> guard.about().value()).toList()),
                guards.stream().mapToLong(Append.Guard::position).toArray());
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

    private static UUID[] uuids(List<UUID> values) {
        return values.toArray(new UUID[0]);
    }

    private static String[] texts(List<String> values) {
        return values.toArray(new String[0]);
    }
}
