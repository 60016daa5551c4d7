package no.samspor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A programme's history as an ordered list of statements, each with the words that support it and
 * the commands that express it ({@code docs/import-format.md}).
 *
 * @param key the namespace of the file's names; a name means the same identity for ever
 */
record ImportFile(
        String format,
        String key,
        String title,
        @Nullable String source,
        List<Statement> statements) {

    static final String FORMAT = "samspor.import/1";

    /**
     * @param notExpressed why no command says this yet; null where there are commands
     */
    record Statement(
            String no, String quote, List<Asking> commands, @Nullable String notExpressed) {

        boolean isExpressed() {
            return !commands.isEmpty() && notExpressed == null;
        }
    }

    /**
     * @param as which of the importer's tokens asks; the project office's where it is null
     * @param post the path below {@code /api/v1}
     */
    record Asking(@Nullable String as, String post, ObjectNode body) {}

    static ImportFile read(Path file) throws IOException {
        return parse(Files.readString(file), file.toString());
    }

    /** Throws {@link Damaged} where the text is not an import file. */
    static ImportFile parse(String text, String name) {
        try {
            ImportFile file = SamsporJson.mapper().readValue(text, ImportFile.class);
            if (!file.format.equals(FORMAT)) {
                throw new Damaged(name + " is of format " + file.format + ", not " + FORMAT);
            }
            return file;
        } catch (JacksonException unreadable) {
            throw new Damaged(name + ": " + unreadable.getOriginalMessage());
        }
    }

    /** The input is not what it should be; exit code 5. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }
}
