package no.samspor.standalone;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samspor.standalone.DemoMachines.Machine;
import no.samspor.standalone.DemoPrincipals.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What the demo's provider writes into a token: of people what they say who they are and for whom.
 */
final class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String ORGANISATION = "organisation";

    private final DemoIssuer issuer;
    private final DemoPrincipals people;
    private final DemoMachines machines;

    DemoClaims(DemoIssuer issuer, DemoPrincipals people, DemoMachines machines) {
        this.issuer = issuer;
        this.people = people;
        this.machines = machines;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        token.getJwsHeader().algorithm(DemoIssuer.ALGORITHM).keyId(issuer.key().getKeyID());
        JwtClaimsSet.Builder claims = token.getClaims();
        boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType());
        if (access) {
            token.getJwsHeader().type(DemoIssuer.TYPE);
            claims.audience(List.of(DemoIssuer.AUDIENCE));
        }
        @Nullable Authentication who = token.getPrincipal();
        String name = Objects.requireNonNull(who).getName();
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            Machine machine = Objects.requireNonNull(machines.named(name));
            claims.issuer(DemoIssuer.MACHINES)
                    .claim("scope", String.join(" ", token.getAuthorizedScopes()));
            machine.claims().forEach(claims::claim);
            return;
        }
        Principal person = Objects.requireNonNull(people.named(name));
        claims.subject(person.subject()).claim("name", person.title());
        if (access) DemoPrincipals.claims(person, chosen(token)).forEach(claims::claim);
    }

    /** The organisation that the person asked to act for when signing in. */
    private static @Nullable String chosen(JwtEncodingContext token) {
        @Nullable OAuth2Authorization authorization = token.getAuthorization();
        if (authorization == null) return null;
        @Nullable OAuth2AuthorizationRequest asked =
                authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        Map<String, Object> more = asked == null ? Map.of() : asked.getAdditionalParameters();
        return (String) more.get(ORGANISATION);
    }
}
