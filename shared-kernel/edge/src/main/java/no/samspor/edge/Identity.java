package no.samspor.edge;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and for whom, as an issuer vouches for it. It says nothing of what may be done: that
 * stands in the record, and {@link Callers} knows it.
 *
 * @param issuer as in the claim {@code iss}; a subject means nothing without it
 * @param subject the pseudonym that the issuer has given; never a national identity number
 * @param organisation for whom, as stated: an identity of ours or the nine digits of an
 *     organisation number; null where nothing is stated
 * @param scopes what a machine was let in for; none for a person
 */
public record Identity(
        String issuer,
        String subject,
        Kind kind,
        @Nullable String organisation,
        Set<String> scopes) {

    /** What signs in. */
    public enum Kind {
        PERSON,
        MACHINE
    }

    public Identity {
        scopes = Set.copyOf(scopes);
    }
}
