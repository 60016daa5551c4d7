package no.samspor.query.asof;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import no.samspor.events.json.SamsporJson;
import tools.jackson.core.JacksonException;

/**
 * A place in a list, opaque to the reader: the row's key and what it is ordered by, and the
 * question it belongs to, so that all pages show the same day as known at the same position.
 */
record Cursor(LocalDate effectiveOn, long position, String question, String by, String key) {

    String text() {
        byte[] plain = SamsporJson.mapper().writeValueAsBytes(this);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    static Cursor read(String parameter, String text) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            return SamsporJson.mapper()
                    .readValue(new String(plain, StandardCharsets.UTF_8), Cursor.class);
        } catch (IllegalArgumentException | JacksonException notOurs) {
            throw Page.bad(parameter);
        }
    }
}
