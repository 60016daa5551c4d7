package no.samspor.edge.token;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token that is accepted, and what it states of whom it lets in.
 *
 * @param subject a person, by the pseudonym that the issuer has given; a machine, by its client
 * @param organisation that the caller says to act for: an identity of ours, or the nine digits of
 *     an organisation number; null where none is stated, or several
 * @param scopes that a machine was let in for
 */
public record Verified(
        Issuer issuer,
        Jwt jwt,
        String subject,
        @Nullable String organisation,
        Set<String> scopes) {}
