package no.samspor.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import no.samspor.log.Restores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * After a restore the record tells of it, and why it was gone on with if it was in doubt. Told
 * twice, it is recorded once.
 */
@Component
@Order(0)
final class RestoreTold implements AfterStart {

    private final Restores restores;
    private final Path note;

    RestoreTold(Restores restores, @Value("${samspor.restored}") Path note) {
        this.restores = restores;
        this.note = note;
    }

    @Override
    public void run(URI address, Consumer<String> progress) {
        if (!Files.exists(note)) return;
        try {
            Properties said = new Properties();
            try (Reader text = Files.newBufferedReader(note)) {
                said.load(text);
            }
            restores.restored(
                    number(said, "position"),
                    number(said, "witnessed"),
                    said.getProperty("reason"),
                    number(said, "missing"));
            Files.delete(note);
        } catch (IOException e) {
            throw new UncheckedIOException("the restore could not be recorded", e);
        }
        progress.accept("the restore is on record");
    }

    private static long number(Properties said, String name) {
        return Long.parseLong(said.getProperty(name, "0"));
    }
}
