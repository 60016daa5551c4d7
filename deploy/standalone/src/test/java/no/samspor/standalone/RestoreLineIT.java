package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.samspor.backup.Backup;
import no.samspor.backup.Restore;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.record.IntegrityEvent.StoreRestored;
import no.samspor.log.LogReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a record that runs to another that tells where it came from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RestoreLineIT {

    @TempDir Path directory;

    @Test
    void a_record_is_backed_up_while_it_runs_and_says_that_it_was_restored() throws Exception {
        String backup = directory.resolve("backup.zip").toString();
        Path second = directory.resolve("second");
        long stored;
        try (Line line = Line.start(false, "restored")) {
            line.post(
                    "office",
                    "/organisations",
                    """
                    {"organisation":"@org:first","name":"Første","otherNames":[],
                     "withoutNumber":"not yet registered"}
                    """);
            stored = line.bean(LogReader.class).head();
            assertThat(stored).isPositive();
            String data = line.data().toString();
            assertThat(Backup.run(Map.of(), words("--to", backup, "--data", data), _ -> {}))
                    .isZero();
            assertThat(
                            Restore.run(
                                    Map.of(),
                                    words(
                                            backup,
                                            "--data",
                                            second.toString(),
                                            "--log-key",
                                            data + "/secrets/log.key"),
                                    _ -> {}))
                    .isZero();
        }
        var options = new Options(second, 0, false, false);
        try (var restored = SamsporApplication.start(SamsporApplication.class, options)) {
            LogReader log = restored.context().getBean(LogReader.class);
            List<Recorded<Event>> since = log.after(stored, 10);
            assertThat(since)
                    .extracting(Recorded::event)
                    .anyMatch(
                            each ->
                                    each instanceof StoreRestored told
                                            && told.position() == stored
                                            && told.overrideReason() == null);
            assertThat(second.resolve("secrets/restore.properties")).doesNotExist();
        }
    }

    private static String[] words(String... words) {
        return words;
    }
}
