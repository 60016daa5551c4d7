package no.samspor.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes: {@code -Dsamspor.restore.events=1000000} for the figures in the documents. */
class SpeedIT {

    private static final int EVENTS = Integer.getInteger("samspor.restore.events", 10_000);

    /** Twenty events a stream, each of the size of a real one: the first is copied. */
    private static final String MANY =
            """
            INSERT INTO log.event (position, recorded_at, stream, event_id, version, stream_kind,
                                   name, stamp, payload)
            SELECT n, e.recorded_at + n * interval '1 microsecond',
                   md5('stream ' || n / 20)::uuid, md5('event ' || n)::uuid, n %% 20,
                   e.stream_kind, e.name, e.stamp, e.payload
            FROM log.event e CROSS JOIN generate_series(2, %d) n
            WHERE e.position = 1
            """;

    @TempDir Path directory;

    @Test
    void a_whole_record_goes_and_comes_back_with_its_proof() throws Exception {
        try (SignedLog log = new SignedLog();
                SignedLog other = new SignedLog()) {
            log.record("first", 1, 200);
            try (Connection owner = log.owner();
                    Statement statement = owner.createStatement()) {
                statement.execute(MANY.formatted(EVENTS));
                statement.execute(
                        "UPDATE log.head SET (position, recorded_at) = (SELECT position,"
                                + " recorded_at FROM log.event ORDER BY position DESC LIMIT 1)");
            }
            byte[] seen = log.seal();
            long begun = System.nanoTime();
            Path file = log.backup(directory.resolve("all.zip"));
            long written = System.nanoTime();
            try (Bundle bundle = Bundle.at(file);
                    Connection owner = other.owner()) {
                Outcome outcome =
                        new Import(owner, bundle, List.of(SignedLog.KEY.verifier()))
                                .run(
                                        List.of(SignedLog.shown(seen)),
                                        false,
                                        Optional.empty(),
                                        List.of(),
                                        _ -> {});
                assertThat(outcome.rebuilt().size()).isEqualTo(EVENTS);
            }
            System.out.printf(
                    "%,d events: backed up in %.1f s (%,d bytes), restored with proof in %.1f s%n",
                    EVENTS,
                    (written - begun) / 1e9,
                    Files.size(file),
                    (System.nanoTime() - written) / 1e9);
        }
    }
}
