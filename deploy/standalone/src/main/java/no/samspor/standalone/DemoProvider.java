package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samspor.edge.BrowserRules;
import no.samspor.standalone.DemoMachines.Machine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The demo's identity provider: Spring Authorization Server, in this process, for the demo's people
 * (OpenID Connect) and machines (client credentials). Who one is, one picks from a list.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NobodyElseIsTrusted.class)
class DemoProvider {

    private static final String LOGIN = "/demo/login";
    private static final Duration ACCESS = Duration.ofMinutes(5);

    /** This machine, on any port: a redirect to a loopback address is held against it without. */
    private static final String BACK = "http://127.0.0.1/login/oauth2/code/" + DemoIssuer.LOGIN;

    @Bean
    @Order(1)
    SecurityFilterChain demoProvider(
            HttpSecurity http, DemoIssuer issuer, DemoPrincipals people, DemoMachines machines) {
        JWKSource<SecurityContext> keys = (wanted, nothing) -> wanted.select(issuer.keys());
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(own(server))
                .with(
                        server,
                        provider ->
                                provider.registeredClientRepository(clients(issuer, machines))
                                        .authorizationService(new DemoAuthorizations())
                                        .authorizationServerSettings(settings())
                                        .tokenGenerator(
                                                tokens(
                                                        keys,
                                                        new DemoClaims(issuer, people, machines)))
                                        .oidc(Customizer.withDefaults()))
                .oauth2ResourceServer(
                        userInfo ->
                                userInfo.jwt(
                                        jwt ->
                                                jwt.decoder(
                                                        NimbusJwtDecoder.withJwkSource(keys)
                                                                .jwsAlgorithm(DemoIssuer.ALGORITHM)
                                                                .build())))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(LOGIN)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .authenticationProvider(new DemoPicking(people))
                .formLogin(form -> form.loginPage(LOGIN))
                .securityContext(context -> context.securityContextRepository(signedInHere()))
                .requestCache(cache -> cache.requestCache(askedHere()))
                .headers(BrowserRules.ALL)
                .build();
    }

    /** Seen at a glance, for each request of the API comes by here. */
    private static RequestMatcher own(OAuth2AuthorizationServerConfigurer server) {
        RequestMatcher endpoints = server.getEndpointsMatcher();
        return request -> {
            String path = request.getServletPath();
            return path.equals(LOGIN)
                    || (path.startsWith("/oauth2/") && endpoints.matches(request));
        };
    }

    /** Beside the pages' own in one session: here one is somebody of the provider's. */
    private static HttpSessionSecurityContextRepository signedInHere() {
        var repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("DEMO_SIGNED_IN");
        return repository;
    }

    private static HttpSessionRequestCache askedHere() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("DEMO_ASKED");
        return cache;
    }

    private static AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .issuer(DemoIssuer.PEOPLE)
                .oidcUserInfoEndpoint("/oauth2/userinfo")
                .oidcLogoutEndpoint("/oauth2/logout")
                .build();
    }

    private static OAuth2TokenGenerator<OAuth2Token> tokens(
            JWKSource<SecurityContext> keys, DemoClaims claims) {
        var jwt = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwt.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(jwt, new OAuth2RefreshTokenGenerator());
    }

    private static RegisteredClientRepository clients(DemoIssuer issuer, DemoMachines machines) {
        List<RegisteredClient> clients =
                new ArrayList<>(machines.all().stream().map(DemoProvider::machine).toList());
        clients.add(pages(issuer));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient pages(DemoIssuer issuer) {
        return named(DemoIssuer.PAGES, issuer.pagesSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(BACK)
                .scope("openid")
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(ACCESS)
                                .refreshTokenTimeToLive(DemoIssuer.LIFE)
                                .reuseRefreshTokens(false)
                                .build())
                .build();
    }

    private static RegisteredClient machine(Machine machine) {
        return named(machine.name(), machine.secret())
                .clientName(machine.title())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(machine.scopes()))
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    private static RegisteredClient.Builder named(String client, String secret) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(client.getBytes(UTF_8)).toString())
                .clientId(client)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }
}
