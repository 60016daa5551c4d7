package no.samspor.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads of a token who asks: claims {@code iss}, {@code sub} and {@code org}. */
final class Claims {

    private Claims() {}

    static Identity identity(Jwt jwt) {
        return new Identity(
                required(jwt, "iss"),
                required(jwt, "sub"),
                Identity.Kind.PERSON,
                required(jwt, "org"),
                Set.of());
    }

    private static String required(Jwt jwt, String claim) {
        @Nullable String value = jwt.getClaimAsString(claim);
        if (value == null) throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_SIGNED_IN));
        return value;
    }
}
