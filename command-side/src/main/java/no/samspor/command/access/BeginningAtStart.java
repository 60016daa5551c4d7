package no.samspor.command.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.samspor.events.json.SamsporJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Begins the record with what the file of {@code samspor.first-owner} says, if one is named. */
@Component
final class BeginningAtStart implements ApplicationRunner {

    private final Beginning beginning;
    private final String file;

    BeginningAtStart(Beginning beginning, @Value("${samspor.first-owner:}") String file) {
        this.beginning = beginning;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments words) throws IOException {
        if (file.isBlank()) return;
        String text = Files.readString(Path.of(file));
        beginning.with(SamsporJson.mapper().readValue(text, FirstOwner.class));
    }
}
