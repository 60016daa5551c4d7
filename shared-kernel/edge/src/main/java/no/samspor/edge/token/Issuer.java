package no.samspor.edge.token;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One whose tokens are trusted, and for what: {@code samspor.issuers[n]} (docs/operations.md).
 *
 * @param uri as in the claim {@code iss}, to the letter
 * @param keys where its public keys stand (RFC 7517): a file, or the one address that is asked
 * @param audiences one of which a token must name
 * @param algorithms that it signs with: RS256, PS256, ES256
 * @param type what {@code typ} of a token must be; null where any JWT is taken
 * @param vouchesFor whom its tokens let in
 * @param life the longest that a token may be valid for
 * @param organisations the only ones it may speak for, each an identity of ours or the nine digits
 *     of an organisation number; none where it may speak for any
 * @param login how people sign in there; null where nobody does
 */
public record Issuer(
        String uri,
        String keys,
        List<String> audiences,
        @DefaultValue("RS256") Set<String> algorithms,
        @Nullable String type,
        @DefaultValue("people") Kind vouchesFor,
        @DefaultValue("1h") Duration life,
        @DefaultValue Set<String> organisations,
        @Nullable Login login) {

    /** Whom an issuer's tokens let in. */
    public enum Kind {
        PEOPLE,
        MACHINES
    }

    /** Never {@code none}, and nothing that both ends know the secret of. */
    private static final Set<String> STRONG = Set.of("RS256", "PS256", "ES256");

    private static final Duration LIFE_MAX = Duration.ofHours(24);

    public Issuer {
        must(isGiven(uri), "an issuer has no uri, the iss of its tokens");
        must(isGiven(keys), uri + " has no keys, a file or an address");
        must(audiences != null && !audiences.isEmpty(), uri + " has no audiences");
        must(
                !algorithms.isEmpty() && STRONG.containsAll(algorithms),
                uri + " has algorithms that are none of RS256, PS256, ES256");
        must(
                life.isPositive() && life.compareTo(LIFE_MAX) <= 0,
                uri + " has a life of none, or of more than 24 hours");
        audiences = List.copyOf(audiences);
        algorithms = Set.copyOf(algorithms);
        organisations = Set.copyOf(organisations);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException("samspor.issuers: " + otherwise);
    }
}
