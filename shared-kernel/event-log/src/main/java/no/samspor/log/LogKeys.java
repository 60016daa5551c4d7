package no.samspor.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.Rejected;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.Note;
import no.samspor.proof.note.SignerKey;
import no.samspor.proof.note.VerifierKey;

/**
 * What the log signs with: one key, or the old and the new while it changes. All have one name,
 * which is the origin of the log. Without any, nothing is promised.
 */
public final class LogKeys {

    public static final LogKeys NONE = new LogKeys(List.of());

    /** A file that was named does not hold what the log can sign with. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unusable(String message) {
            super(message);
        }
    }

    private final List<SignerKey> signers;

    private LogKeys(List<SignerKey> signers) {
        this.signers = List.copyOf(signers);
    }

    /**
     * @param files separated by commas; none where it is blank
     * @throws Unusable if one is missing, can be read by others or holds no key of this log
     */
    public static LogKeys in(String files) {
        List<SignerKey> signers = new ArrayList<>();
        for (String file : files.split(",", -1)) {
            if (!file.isBlank()) signers.add(read(Path.of(file.strip())));
        }
        long names = signers.stream().map(each -> each.verifier().name()).distinct().count();
        if (names > 1)
            throw new Unusable("the keys of one log have one name; these differ: " + files);
        return new LogKeys(signers);
    }

    private static SignerKey read(Path file) {
        try {
            String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!rights.endsWith("------")) {
                throw new Unusable(
                        "others can read the log's key " + file + ": chmod 600, and change it");
            }
            SignerKey key = SignerKey.parse(Files.readString(file).strip());
            if (key.verifier().algorithm() != Ed25519.SIGNATURE) {
                throw new Unusable(file + " holds a witness's key, and no log's");
            }
            return key;
        } catch (NoSuchFileException missing) {
            throw new Unusable("the log's key " + file + " is not there");
        } catch (IOException e) {
            throw new Unusable("the log's key " + file + " cannot be read: " + e);
        } catch (Rejected rejected) {
            throw new Unusable(file + " holds no key of a log: " + rejected.reason().says());
        }
    }

    public boolean isEmpty() {
        return signers.isEmpty();
    }

    /** The name of the log, under which all of its keys sign. */
    public String origin() {
        return signers.getFirst().verifier().name();
    }

    /** {@code text} as a note under which every key has signed. */
    public Note sign(String text) {
        Note note = new Note(text);
        for (SignerKey signer : signers) note = note.signedBy(signer, 0);
        return note;
    }

    /** What others verify with, in the order of the files. */
    public List<VerifierKey> verifiers() {
        return signers.stream().map(SignerKey::verifier).toList();
    }
}
