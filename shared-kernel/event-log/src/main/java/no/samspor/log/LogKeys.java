package no.samspor.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;

/**
 * The keys with which the log signs: one, or several of one name while it changes its key, and all
 * of them sign then. Their name is the log's origin.
 */
public record LogKeys(List<SignerKey> keys) {

    private static final int KEYS_MAX = 8;

    public LogKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.size() > KEYS_MAX) {
            throw new IllegalArgumentException(
                    "the log signs with 1 to " + KEYS_MAX + " keys, not with " + keys.size());
        }
        if (keys.stream().anyMatch(key -> key.verifier().algorithm() != Ed25519.SIGNATURE)) {
            throw new IllegalArgumentException("a witness's key is no key of the log");
        }
        if (keys.stream().map(key -> key.verifier().name()).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "the keys of one log have one name: with another it is another log");
        }
    }

    /** One key a line, in each of the files. */
    public static LogKeys in(List<Path> files) {
        List<SignerKey> keys = new ArrayList<>();
        for (Path file : files) {
            try {
                Files.readString(file)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(SignerKey::parse)
                        .forEach(keys::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the log's key cannot be read: " + file, e);
            }
        }
        return new LogKeys(keys);
    }

    public String origin() {
        return keys.getFirst().verifier().name();
    }

    public List<VerifierKey> verifiers() {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    /** Signed by every key. */
    public Note sign(String text) {
        Note note = new Note(text);
        for (SignerKey key : keys) note = note.signedBy(key, 0);
        return note;
    }

    /** What these keys have signed, whoever cosigned it. */
    public Trust trust() {
        return new Trust(origin(), verifiers(), List.of(), 0);
    }
}
