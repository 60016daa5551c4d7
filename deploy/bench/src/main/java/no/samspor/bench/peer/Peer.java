package no.samspor.bench.peer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** What both peers are made of: the mandate, its addresses, and a token checked at each request. */
@Configuration(proxyBeanMethods = false)
@Import({PeerMandate.class, PeerApi.class})
class Peer {

    /** The same keys and the same issuer as the product's. */
    @Bean
    JwtDecoder tokens(@Value("${peer.jwks}") Path jwks, @Value("${peer.issuer}") String issuer)
            throws IOException, ParseException {
        JWKSet keys = JWKSet.parse(Files.readString(jwks));
        var decoder =
                NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(keys))
                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                        .jwtProcessorCustomizer(
                                jwt -> jwt.setJWSTypeVerifier((type, context) -> {}))
                        .build();
        // Time and issuer, and no type: the product's tokens call themselves at+jwt (RFC 9068).
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new JwtIssuerValidator(issuer)));
        return decoder;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** As the product announces itself. */
    static void announce(ApplicationContext context) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        System.out.println("answers at http://127.0.0.1:" + port);
        System.out.flush();
    }
}
