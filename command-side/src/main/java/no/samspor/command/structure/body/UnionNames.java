package no.samspor.command.structure.body;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that tell a union membership, so that a role title in clear can be refused (I-42). A
 * net for slips, not a proof: the mandate itself has a field of its own, under seal.
 */
final class UnionNames {

    /** Short names in capitals only: «FO», not the end of «info»; «Delta», not «delta». */
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(HTV|FTV|PTV|NSF|FO|LO|YS|Unio|Delta|NITO|Tekna|Parat)"
                            + "(?![\\p{L}\\d])");

    private static final Pattern LONG =
            Pattern.compile(
                    "tillitsval|tillitsmann|fagforening|forbund|fellesorganisasjon|legeforening"
                            + "|akademikerne",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private UnionNames() {}

    static boolean areIn(@Nullable String text) {
        return text != null && (SHORT.matcher(text).find() || LONG.matcher(text).find());
    }
}
