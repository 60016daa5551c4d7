package no.samspor.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import no.samspor.proof.note.Algorithm;
import no.samspor.proof.note.Ed25519;
import no.samspor.proof.note.SignerKey;

/** Keys in files of their own, as an operator has them. */
final class KeyFiles {

    static final String ORIGIN = "samspor.example/log";

    private KeyFiles() {}

    static Path fresh(Path file) throws IOException {
        return written(file, ORIGIN, Ed25519.SIGNATURE, "rw-------");
    }

    static Path written(Path file, String name, Algorithm algorithm, String rights)
            throws IOException {
        String secret = SignerKey.generate(name, algorithm, new SecureRandom()).secret();
        Files.writeString(file, secret + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }
}
