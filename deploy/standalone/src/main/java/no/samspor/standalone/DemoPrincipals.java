package no.samspor.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import no.samspor.events.json.Names;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * The demo's people: one for each role, by role title, in the organisations of the example
 * programme. Their tokens are real ones, signed by this installation's own demo issuer; what they
 * may do stands in the record ({@link DemoPeople}).
 */
@Component
@Conditional(NobodyElseIsTrusted.class)
final class DemoPrincipals {

    /** Of the example programme, whose organisations they are in. */
    static final String NAMESPACE = "eksempel";

    private static final Names NAMES = new Names(NAMESPACE);

    /**
     * @param organisation a name of the example programme, as in its import file
     */
    record Principal(String name, String title, String organisation) {

        /** For whom they act. */
        String organisationId() {
            return NAMES.identity(organisation);
        }

        /** As the demo's issuer calls them. */
        String subject() {
            return NAMES.identity("@per:/demo-" + name.toLowerCase(Locale.ROOT));
        }
    }

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

    /** Null for a name that is none of theirs. */
    @Nullable Principal named(String name) {
        return principals.get(name);
    }

    /** A fresh token; null for a name that is none of theirs. */
    @Nullable String token(String name) {
        @Nullable Principal principal = principals.get(name);
        return principal == null ? null : signed(principal);
    }

    /**
     * What their tokens state, however they come by them.
     *
     * @param organisation that they say to act for; null for their own
     */
    static Map<String, Object> claims(Principal principal, @Nullable String organisation) {
        return Map.of("org", organisation == null ? principal.organisationId() : organisation);
    }

    private String signed(Principal principal) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(DemoIssuer.PEOPLE)
                        .audience(DemoIssuer.AUDIENCE)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(DemoIssuer.LIFE)))
                        .subject(principal.subject());
        claims(principal, null).forEach(claims::claim);
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            ECKey key = issuer.key();
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.ES256)
                                    .type(new JOSEObjectType(DemoIssuer.TYPE))
                                    .keyID(key.getKeyID())
                                    .build(),
                            claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the demo issuer's key cannot sign", e);
        }
    }
}
