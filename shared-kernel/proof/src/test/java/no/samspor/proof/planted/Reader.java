package no.samspor.proof.planted;

import java.nio.file.Path;

/** Knows of files. */
public class Reader {
    Object file() {
        return Path.of("file");
    }
}
