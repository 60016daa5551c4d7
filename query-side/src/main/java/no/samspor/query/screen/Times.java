package no.samspor.query.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.kernel.Norway;
import org.jspecify.annotations.Nullable;

/**
 * The two times that a page is asked for, as its address states them. A day is read as it is
 * written in Norway ({@code 27.11.2026}) and as the API writes it; what is written in neither way
 * is kept as it is, so that the reader is told and nobody is shown the present for it.
 *
 * @param effectiveOn the day it shall hold on, as ISO; null for today
 * @param knownAt the day or instant whose knowledge counts, as ISO; null for now
 * @param atPosition the position whose knowledge counts, in place of {@code knownAt}
 * @param unread the name of the first field that cannot be read
 */
public record Times(
        @Nullable String effectiveOn,
        @Nullable String knownAt,
        @Nullable String atPosition,
        @Nullable String unread) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .appendPattern("d.M.uuuu ['kl. ']H[:][.]mm")
                    .toFormatter()
                    .withResolverStyle(ResolverStyle.STRICT);

    static Times of(HttpServletRequest request) {
        @Nullable String day = stated(request, "effectiveOn");
        @Nullable String known = stated(request, "knownAt");
        @Nullable String position = stated(request, "atPosition");
        @Nullable String unread = null;
        if (day != null) {
            @Nullable String read = day(day);
            if (read == null) unread = "effectiveOn";
            else day = read;
        }
        if (known != null) {
            @Nullable String read = moment(known);
            if (read == null) unread = "knownAt";
            else known = read;
        }
        if (position != null && !position.matches("\\d{1,18}")) unread = "atPosition";
        return new Times(day, known, position, unread);
    }

    private static @Nullable String stated(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException notIso) {
            return norwegian(text);
        }
    }

    private static @Nullable String norwegian(String text) {
        try {
            return LocalDate.parse(text, DAY).toString();
        } catch (DateTimeException neither) {
            return null;
        }
    }

    private static @Nullable String moment(String text) {
        @Nullable String day = day(text);
        if (day != null) return day;
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException notIso) {
            // As it is written in Norway, then.
        }
        try {
            return LocalDateTime.parse(text, MOMENT).atZone(Norway.TIME).toInstant().toString();
        } catch (DateTimeException neither) {
            return null;
        }
    }

    /** Whether the reader asked for another state than the newest. */
    public boolean isPast() {
        return effectiveOn != null || knownAt != null || atPosition != null;
    }

    /** What counts as known, in words; empty for all that is known now. */
    public String knownSays(Say say) {
        if (atPosition != null) return say.word("frame.time.position", atPosition);
        if (knownAt == null) return "";
        return knownAt.indexOf('T') < 0 ? say.date(knownAt) : say.moment(knownAt);
    }

    /** As query parameters, in the one order that makes equal questions equal addresses. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (effectiveOn != null) parameters.put("effectiveOn", effectiveOn);
        if (knownAt != null) parameters.put("knownAt", knownAt);
        if (atPosition != null) parameters.put("atPosition", atPosition);
        return parameters;
    }
}
