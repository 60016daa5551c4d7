package no.samspor.auditor.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads no more than anything honest has, whatever a header says of its length. */
final class Bounded {

    private Bounded() {}

    static byte[] read(InputStream content, String what) throws IOException {
        byte[] bytes = content.readNBytes(Source.BYTES_MAX + 1);
        if (bytes.length > Source.BYTES_MAX) {
            throw new Trouble(Exit.DAMAGED, what + " is longer than anything honest is");
        }
        return bytes;
    }
}
