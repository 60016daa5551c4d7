package no.samspor.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samspor.events.json.Names;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The demo's people: one for each role, by role title, in the organisations of the example
 * programme. Their tokens are real ones, signed by this installation's own demo issuer.
 */
@Component
final class DemoPrincipals {

    private static final Duration LIFE = Duration.ofHours(12);
    private static final Names NAMES = new Names("eksempel");

    /**
     * @param organisation a name of the example programme, as in its import file
     */
    record Principal(
            String name,
            String title,
            String organisation,
            List<Role> roles,
            @Nullable String unit,
            @Nullable String body) {}

    private final Map<String, Principal> principals = new LinkedHashMap<>();
    private final DemoIssuer issuer;
    private final Clock clock;

    DemoPrincipals(DemoIssuer issuer, Clock clock) throws IOException {
        this.issuer = issuer;
        this.clock = clock;
        try (InputStream list =
                Objects.requireNonNull(
                        DemoPrincipals.class.getResourceAsStream("/demo/principals.json"))) {
            List<Principal> all =
                    SamsporJson.mapper().readValue(list, new TypeReference<List<Principal>>() {});
            for (Principal each : all) principals.put(each.name(), each);
        }
    }

    List<Principal> all() {
        return List.copyOf(principals.values());
    }

    /** A fresh token; null for a name that is none of theirs. */
    @Nullable String token(String name) {
        @Nullable Principal principal = principals.get(name);
        return principal == null ? null : signed(claims(principal));
    }

    private JWTClaimsSet claims(Principal principal) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(DemoIssuer.ISSUER)
                        .audience(DemoIssuer.AUDIENCE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .subject(
                                NAMES.identity(
                                        "@per:/demo-"
                                                + principal
                                                        .name()
                                                        .toLowerCase(java.util.Locale.ROOT)))
                        .claim("org", NAMES.identity(principal.organisation()))
                        .claim("roles", principal.roles().stream().map(Role::name).toList());
        if (principal.unit() != null) claims.claim("unit", NAMES.identity(principal.unit()));
        if (principal.body() != null) claims.claim("body", NAMES.identity(principal.body()));
        return claims.build();
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(issuer.key().getKeyID())
                                    .build(),
                            claims);
            jwt.sign(new RSASSASigner(issuer.key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the demo issuer's key cannot sign", e);
        }
    }
}
