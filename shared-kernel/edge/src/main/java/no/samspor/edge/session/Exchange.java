package no.samspor.edge.session;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.edge.token.Issuer;
import no.samspor.edge.token.TrustedIssuers;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * What is said between this side and an identity provider: a code for tokens, and a refresh token
 * for the next ones, at the one address that is configured; and what an ID token must be.
 */
final class Exchange {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    private final Providers providers;
    private final TrustedIssuers issuers;
    private final RestClient http;

    Exchange(Providers providers, TrustedIssuers issuers) {
        this.providers = providers;
        this.issuers = issuers;
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(CONNECT_MAX)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        requests.setReadTimeout(ANSWER_MAX);
        this.http =
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(
                                all ->
                                        all.addCustomConverter(new FormHttpMessageConverter())
                                                .addCustomConverter(
                                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> code() {
        return asked(new RestClientAuthorizationCodeTokenResponseClient());
    }

    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh() {
        return asked(new RestClientRefreshTokenTokenResponseClient());
    }

    private <C extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> C asked(C client) {
        client.setRestClient(http);
        return client;
    }

    /** An ID token is signed with the keys that the access tokens of its issuer are signed with. */
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return this::idTokens;
    }

    private JwtDecoder idTokens(ClientRegistration client) {
        Issuer issuer = providers.issuer(client);
        Set<SignatureAlgorithm> algorithms =
                issuer.algorithms().stream()
                        .map(SignatureAlgorithm::from)
                        .collect(Collectors.toSet());
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(issuers.keysOf(issuer))
                        .jwsAlgorithms(all -> all.addAll(algorithms))
                        .build();
        decoder.setJwtValidator(new OidcIdTokenValidator(client));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
