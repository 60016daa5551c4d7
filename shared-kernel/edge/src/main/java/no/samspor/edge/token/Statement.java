package no.samspor.edge.token;

import static no.samspor.edge.token.Issuer.Kind.MACHINES;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads what a token states. People come as the embedded provider and owners' own ones say it
 * ({@code sub}, {@code org}), or as Ansattporten does ({@code authorization_details}); machines as
 * Maskinporten does ({@code consumer}, {@code client_id}, {@code scope}).
 */
final class Statement {

    private static final String AUTHORITY = "iso6523-actorid-upis";
    private static final Pattern NUMBER = Pattern.compile("0192:(\\d{9})");

    private Statement() {}

    static Verified of(Jwt jwt, Issuer issuer) {
        return issuer.vouchesFor() == MACHINES ? machine(jwt, issuer) : person(jwt, issuer);
    }

    private static Verified person(Jwt jwt, Issuer issuer) {
        @Nullable String stated = jwt.hasClaim("org") ? text(jwt, "org") : chosen(jwt);
        return verified(issuer, jwt, text(jwt, "sub"), stated, Set.of());
    }

    private static Verified machine(Jwt jwt, Issuer issuer) {
        @Nullable String consumer = number(jwt.getClaim("consumer"));
        if (consumer == null) throw new TokenRefused(TokenFault.INCOMPLETE);
        return verified(issuer, jwt, text(jwt, "client_id"), consumer, scopes(jwt));
    }

    /** An issuer of one organisation need not name it; one of another must not. */
    private static Verified verified(
            Issuer issuer, Jwt jwt, String subject, @Nullable String stated, Set<String> scopes) {
        Set<String> only = issuer.organisations();
        if (only.isEmpty()) return new Verified(issuer, jwt, subject, stated, scopes);
        @Nullable String meant =
                stated == null && only.size() == 1 ? only.iterator().next() : stated;
        if (meant != null && only.contains(meant)) {
            return new Verified(issuer, jwt, subject, meant, scopes);
        }
        throw new TokenRefused(TokenFault.ORGANISATION);
    }

    private static String text(Jwt jwt, String claim) {
        if (jwt.getClaim(claim) instanceof String text && !text.isBlank()) return text;
        throw new TokenRefused(TokenFault.INCOMPLETE);
    }

    /** The one organisation that was chosen at sign-in; null where it was none, or several. */
    private static @Nullable String chosen(Jwt jwt) {
        List<String> parties =
                objects(jwt.getClaim("authorization_details"))
                        .flatMap(detail -> objects(detail.get("authorized_parties")))
                        .map(party -> number(party.get("orgno")))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList();
        return parties.size() == 1 ? parties.getFirst() : null;
    }

    private static Stream<Map<?, ?>> objects(@Nullable Object list) {
        if (!(list instanceof Collection<?> each)) return Stream.empty();
        return each.stream()
                .flatMap(one -> one instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty());
    }

    private static @Nullable String number(@Nullable Object identifier) {
        if (!(identifier instanceof Map<?, ?> parts)) return null;
        if (!AUTHORITY.equals(parts.get("authority"))) return null;
        Matcher number = NUMBER.matcher(String.valueOf(parts.get("ID")));
        return number.matches() ? number.group(1) : null;
    }

    private static Set<String> scopes(Jwt jwt) {
        Stream<?> each =
                switch (jwt.<@Nullable Object>getClaim("scope")) {
                    case String all -> Arrays.stream(all.split(" "));
                    case Collection<?> many -> many.stream();
                    case null, default -> Stream.empty();
                };
        return each.map(String::valueOf)
                .filter(scope -> !scope.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
