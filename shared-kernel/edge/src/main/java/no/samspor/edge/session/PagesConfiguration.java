package no.samspor.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samspor.edge.BrowserRules;
import no.samspor.edge.Denied;
import no.samspor.edge.Identity;
import no.samspor.edge.SignedIn;
import no.samspor.edge.token.Issuers;
import no.samspor.edge.token.Login;
import no.samspor.edge.token.TrustedIssuers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Everything that is a page: all but the API, its documents, its health and the demo's own. A page
 * is for who is signed in, unless it stands among those that are open.
 */
@Configuration(proxyBeanMethods = false)
@Import(LoginPage.class)
public class PagesConfiguration implements WebMvcConfigurer {

    private static final List<String> NO_PAGES =
            List.of("/api/", "/docs/", "/health", "/demo/", "/.well-known/");

    private static final String[] OPEN = {
        "/", "/about/**", "/assets/**", "/favicon.ico", "/login", "/login.css", "/login.svg"
    };

    private static final AuthorizationManager<RequestAuthorizationContext> VISITORS =
            (who, page) ->
                    new AuthorizationDecision(
                            who.get() instanceof SignedIn signedIn
                                    && signedIn.identity().kind() == Identity.Kind.PERSON);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument());
    }

    @Bean
    Providers providers(Issuers issuers, Environment environment) {
        return new Providers(issuers, environment);
    }

    @Bean
    Exchange exchange(Providers providers, TrustedIssuers issuers) {
        return new Exchange(providers, issuers);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Exchange exchange) {
        return exchange.idTokens();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Providers providers,
            Exchange exchange,
            BearerTokenResolver bearer,
            AuthenticationManager tokens,
            Denied denied,
            ObjectProvider<Clock> clocks) {
        var kept = new HttpSessionOAuth2AuthorizedClientRepository();
        Clock clock = clocks.getIfUnique(Clock::systemUTC);
        var renewal = new Renewal(providers, kept, exchange, clock);
        http.securityMatcher(PagesConfiguration::isPage)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.GET, OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .access(VISITORS))
                .csrf(csrf -> csrf.ignoringRequestMatchers(asked -> bearer.resolve(asked) != null))
                .requestCache(cache -> cache.requestCache(asked()))
                .exceptionHandling(
                        faults ->
                                faults.authenticationEntryPoint(toSignIn(denied))
                                        .accessDeniedHandler(denied))
                .headers(BrowserRules.withFormsTo(signingOut(providers)))
                .addFilterBefore(
                        new SessionToken(bearer, renewal, tokens, denied, clock),
                        AnonymousAuthenticationFilter.class);
        if (!providers.logins().isEmpty()) signIn(http, providers, exchange, kept);
        return http.build();
    }

    private static void signIn(
            HttpSecurity http,
            Providers providers,
            Exchange exchange,
            HttpSessionOAuth2AuthorizedClientRepository kept) {
        var out = new OidcClientInitiatedLogoutSuccessHandler(providers);
        out.setPostLogoutRedirectUri("{baseUrl}/");
        http.oauth2Login(
                        login ->
                                login.clientRegistrationRepository(providers)
                                        .authorizedClientRepository(kept)
                                        .loginPage("/login")
                                        .authorizationEndpoint(
                                                there ->
                                                        there.authorizationRequestResolver(
                                                                new Asking(providers)))
                                        .tokenEndpoint(
                                                there ->
                                                        there.accessTokenResponseClient(
                                                                exchange.code())))
                .logout(logout -> logout.logoutSuccessHandler(out));
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getServletPath() + "/";
        return NO_PAGES.stream().noneMatch(path::startsWith);
    }

    /** A browser is shown where to sign in, and comes back; all others are told. */
    private static AuthenticationEntryPoint toSignIn(Denied denied) {
        return (request, response, why) -> {
            if (isRead(request)) response.sendRedirect("/login");
            else denied.commence(request, response, why);
        };
    }

    /** The address as it was asked for: no page takes a parameter that it does not know. */
    @SuppressWarnings("NullAway") // null is how it is told so
    private static HttpSessionRequestCache asked() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PagesConfiguration::isRead);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Objects.requireNonNullElse(request.getHeader("Accept"), "")
                        .contains("text/html");
    }

    private static String signingOut(Providers providers) {
        return providers.logins().stream()
                .map(Login::endSession)
                .flatMap(Stream::ofNullable)
                .map(PagesConfiguration::origin)
                .collect(Collectors.joining(" "));
    }

    private static String origin(String address) {
        URI there = URI.create(address);
        return there.getScheme() + "://" + there.getAuthority();
    }
}
