package no.samspor.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.Trust;
import no.samspor.proof.note.VerifierKey;

/**
 * What the log signs with: one key, or the old and the new while it changes. All have one name,
 * which is the origin of the log. Without any, nothing is promised.
 */
public record LogKeys(List<SignerKey> keys) {

    public static final LogKeys NONE = new LogKeys(List.of());

    /** What was named does not hold what the log can sign with. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unusable(String message) {
            super(message);
        }
    }

    public LogKeys {
        keys = List.copyOf(keys);
        if (keys.stream().anyMatch(key -> key.verifier().algorithm() != Ed25519.SIGNATURE)) {
            throw new Unusable("a witness's key is no key of a log");
        }
        if (keys.stream().map(key -> key.verifier().name()).distinct().count() > 1) {
            throw new Unusable("the keys of one log have one name, and these differ: " + keys);
        }
    }

    /** As {@link #in(List)}, of files separated by commas; none where it is blank. */
    public static LogKeys in(String files) {
        return in(files(files));
    }

    static List<Path> files(String named) {
        return Stream.of(named.split(",", -1))
                .filter(each -> !each.isBlank())
                .map(each -> Path.of(each.strip()))
                .toList();
    }

    /**
     * The keys in {@code files}, one a line.
     *
     * @throws Unusable if a file is missing, can be read by others or holds no key of this log
     */
    public static LogKeys in(List<Path> files) {
        return new LogKeys(files.stream().flatMap(file -> read(file).stream()).toList());
    }

    private static List<SignerKey> read(Path file) {
        try {
            String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!rights.endsWith("------")) {
                throw new Unusable(
                        "others can read the log's key " + file + ": chmod 600, and change it");
            }
            return Files.readString(file)
                    .strip()
                    .lines()
                    .map(line -> SignerKey.parse(line).signingBy(new Signatures()))
                    .toList();
        } catch (NoSuchFileException missing) {
            throw new Unusable("the log's key " + file + " is not there");
        } catch (IOException e) {
            throw new Unusable("the log's key " + file + " cannot be read: " + e);
        } catch (Rejected rejected) {
            throw new Unusable(file + " holds no key of a log: " + rejected.reason().says());
        }
    }

    /**
     * These, in place of {@code before}: of the same log, and with a key of those in common, so
     * that whoever has only the one or only the other can follow.
     *
     * @throws Unusable if they are not
     */
    LogKeys after(LogKeys before) {
        if (!origin().equals(before.origin())) {
            throw new Unusable(
                    "a log keeps its name, which is " + before.origin() + " and not " + origin());
        }
        if (verifiers().stream().noneMatch(before.verifiers()::contains)) {
            throw new Unusable("put the new key beside the old one first, and take that out later");
        }
        return this;
    }

    /** These, and those of {@code others} that are not among them. */
    public LogKeys and(LogKeys others) {
        return new LogKeys(
                Stream.concat(
                                keys.stream(),
                                others.keys.stream()
                                        .filter(each -> !verifiers().contains(each.verifier())))
                        .toList());
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The name of the log, under which all of its keys sign. */
    public String origin() {
        return keys.getFirst().verifier().name();
    }

    /** {@code text} as a note under which every key has signed. */
    public Note sign(String text) {
        Note note = new Note(text);
        for (SignerKey key : keys) note = note.signedBy(key, 0);
        return note;
    }

    /** What others verify with, in the order of the files. */
    public List<VerifierKey> verifiers() {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    /** That these keys have signed is enough, whoever else did. */
    public Trust trust() {
        return new Trust(origin(), verifiers(), List.of(), 0);
    }
}
