package no.samspor.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;

/** What lies packed in an answer: the files of a zip, and what is written in base64. */
final class Packed {

    private static final int BASE64_MIN = 60;

    private Packed() {}

    static List<String> texts(String body) {
        return body.startsWith("PK") ? files(body) : decoded(body);
    }

    private static List<String> files(String body) {
        List<String> files = new ArrayList<>();
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                files.add(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<String> decoded(String body) {
        List<String> texts = new ArrayList<>();
        for (String word : body.split("\\s+")) {
            if (word.length() < BASE64_MIN || !word.matches("[A-Za-z0-9+/]+={0,2}")) continue;
            try {
                byte[] bytes = Base64.getDecoder().decode(word);
                texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
            } catch (IllegalArgumentException otherText) {
                // A long word that is none.
            }
        }
        return texts;
    }
}
