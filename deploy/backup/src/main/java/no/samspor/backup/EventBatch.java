package no.samspor.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.samspor.events.Event;
import no.samspor.events.Mentions;
import no.samspor.kernel.id.Id;
import no.samspor.log.EventCodec;
import no.samspor.log.EventNames;
import no.samspor.log.vault.KeyVault;
import no.samspor.proof.Leaf;
import org.postgresql.PGConnection;

/** Events on their way back into the log, some at a time, with what they mention found anew. */
final class EventBatch {

    private static final int EVENTS_MAX = 2_000;
    private static final int BYTES_MAX = 8 << 20;

    private static final String SQL = "SELECT log.restore(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    /** What is sealed stays so: an identity that is mentioned never is. */
    private final EventCodec codec = new EventCodec(KeyVault.NONE);

    private final List<StoredEvent> waiting = new ArrayList<>();
    private long stored;
    private long bytes;
    private long unread;

    EventBatch(Connection connection) {
        this.connection = connection;
    }

    void add(StoredEvent event) throws SQLException {
        waiting.add(event);
        bytes += event.stamp().length + event.payload().length;
        if (waiting.size() == EVENTS_MAX || bytes > BYTES_MAX) flush();
    }

    /** How many are stored. */
    long stored() {
        return stored;
    }

    /** How many could not be read, so that nobody knows what they mention. */
    long unread() {
        return unread;
    }

    void flush() throws SQLException {
        if (waiting.isEmpty()) return;
        List<Set<UUID>> mentioned =
                IntStream.range(0, waiting.size())
                        .parallel()
                        .mapToObj(i -> mentions(waiting.get(i)))
                        .toList();
        PGConnection driver = connection.unwrap(PGConnection.class);
        try (PreparedStatement call = connection.prepareStatement(SQL)) {
            call.setLong(1, stored);
            events(call, driver);
            mentions(call, driver, mentioned);
            call.execute();
        }
        stored += waiting.size();
        waiting.clear();
        bytes = 0;
    }

    private void events(PreparedStatement call, PGConnection driver) throws SQLException {
        List<Leaf> leaves = waiting.stream().map(StoredEvent::leaf).toList();
        long[] at = leaves.stream().mapToLong(e -> StoredEvent.micros(e.recordedAt())).toArray();
        call.setArray(2, driver.createArrayOf("int8", at));
        UUID[] streams = leaves.stream().map(Leaf::stream).toArray(UUID[]::new);
        call.setArray(3, driver.createArrayOf("uuid", streams));
        String[] kinds = leaves.stream().map(Leaf::streamKind).toArray(String[]::new);
        call.setArray(4, driver.createArrayOf("text", kinds));
        int[] versions = leaves.stream().mapToInt(Leaf::version).toArray();
        call.setArray(5, driver.createArrayOf("int4", versions));
        UUID[] ids = leaves.stream().map(Leaf::eventId).toArray(UUID[]::new);
        call.setArray(6, driver.createArrayOf("uuid", ids));
        String[] names = leaves.stream().map(Leaf::name).toArray(String[]::new);
        call.setArray(7, driver.createArrayOf("text", names));
        byte[][] stamps = waiting.stream().map(StoredEvent::stamp).toArray(byte[][]::new);
        call.setArray(8, driver.createArrayOf("bytea", stamps));
        byte[][] payloads = waiting.stream().map(StoredEvent::payload).toArray(byte[][]::new);
        call.setArray(9, driver.createArrayOf("bytea", payloads));
    }

    private void mentions(PreparedStatement call, PGConnection driver, List<Set<UUID>> mentioned)
            throws SQLException {
        List<Integer> events = new ArrayList<>();
        List<String> families = new ArrayList<>();
        List<UUID> about = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            if (mentioned.get(i).isEmpty()) {
                unread++;
                continue;
            }
            String family = EventNames.familyOf(waiting.get(i).leaf().name());
            for (UUID each : mentioned.get(i)) {
                events.add(i + 1);
                families.add(family);
                about.add(each);
            }
        }
        int[] numbers = events.stream().mapToInt(Integer::intValue).toArray();
        call.setArray(10, driver.createArrayOf("int4", numbers));
        call.setArray(11, driver.createArrayOf("text", families.toArray(new String[0])));
        call.setArray(12, driver.createArrayOf("uuid", about.toArray(new UUID[0])));
    }

    /** Every event mentions at least its own stream; none where it cannot be read. */
    private Set<UUID> mentions(StoredEvent stored) {
        UUID eventId = stored.leaf().eventId();
        Set<UUID> mentioned = new LinkedHashSet<>();
        try {
            Event event = codec.event(stored.leaf().name(), eventId, stored.payload());
            for (Id id : Mentions.of(event, codec.stamp(eventId, stored.stamp()))) {
                mentioned.add(id.value());
            }
        } catch (RuntimeException unreadable) {
            mentioned.clear();
        }
        return mentioned;
    }
}
