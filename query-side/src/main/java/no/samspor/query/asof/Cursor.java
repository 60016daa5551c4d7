package no.samspor.query.asof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list, opaque to the reader: the row's key, and the question it belongs to, so that
 * all pages show the same day as known at the same position.
 */
record Cursor(LocalDate effectiveOn, long position, String question, String key) {

    private static final int PARTS = 4;

    String text() {
        String plain = String.join("|", effectiveOn.toString(), "" + position, question, key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String parameter, String text) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            String joined = new String(plain, StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split("\\|", PARTS));
            if (parts.size() == PARTS) {
                return new Cursor(
                        LocalDate.parse(parts.get(0)),
                        Long.parseLong(parts.get(1)),
                        parts.get(2),
                        parts.get(3));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // Answered as any other bad value, below.
        }
        throw Page.bad(parameter);
    }
}
