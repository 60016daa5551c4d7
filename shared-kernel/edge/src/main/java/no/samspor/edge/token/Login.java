package no.samspor.edge.token;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in at an issuer (OpenID Connect, authorization code with PKCE): {@code
 * samspor.issuers[n].login}. Addresses are stated, never discovered: what is not stated is not
 * asked. One that begins with a slash is this process's own.
 *
 * @param id lower-case letters, digits and hyphens; part of the address that the provider sends
 *     people back to: {@code /login/oauth2/code/ID}
 * @param name what a person who may choose among several reads
 * @param client as this record is called there; the audience of its ID tokens
 * @param secretFile a file with the client's secret; null for a client that has none
 * @param authorization where the browser is sent
 * @param token where the code is exchanged
 * @param endSession where the browser is sent to sign out there too; null where it is not
 * @param scopes that are asked for
 * @param authorizationDetails what is asked for as rich authorization request (RFC 9396), JSON
 */
public record Login(
        String id,
        String name,
        String client,
        @Nullable Path secretFile,
        String authorization,
        String token,
        @Nullable String endSession,
        @DefaultValue("openid") Set<String> scopes,
        @Nullable String authorizationDetails) {

    public Login {
        if (id == null || !id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "samspor.issuers: a login needs an id of lower-case letters, digits, hyphens");
        }
        if (name == null || client == null || authorization == null || token == null) {
            throw new IllegalArgumentException(
                    "samspor.issuers: a login needs name, client, authorization and token");
        }
        scopes = Set.copyOf(scopes);
    }
}
