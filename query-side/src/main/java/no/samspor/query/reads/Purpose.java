package no.samspor.query.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.NationalIdentity;
import org.jspecify.annotations.Nullable;

/** What somebody says that they read for, in the header {@code Samspor-Purpose}. */
final class Purpose {

    static final String HEADER = "Samspor-Purpose";

    /** A sentence, percent-encoded where it is not plain ASCII. */
    private static final int CHARS_MAX = 300;

    private Purpose() {}

    /** Null where none is stated; what cannot be kept is refused. */
    static @Nullable String of(HttpServletRequest request) {
        @Nullable String stated = request.getHeader(HEADER);
        if (stated == null || stated.isBlank()) return null;
        String purpose = decoded(stated);
        boolean kept =
                purpose.length() <= CHARS_MAX
                        && purpose.chars().noneMatch(Character::isISOControl)
                        && !NationalIdentity.isIn(purpose);
        if (!kept) throw bad();
        return purpose;
    }

    private static String decoded(String stated) {
        try {
            return URLDecoder.decode(stated.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw bad();
        }
    }

    private static Problem.Thrown bad() {
        return new Problem.Thrown(
                Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", HEADER)));
    }
}
