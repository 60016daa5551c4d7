package no.samspor.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.util.WebUtils;

/** Keeps the access token of a session valid for as long as a page may need it. */
final class Renewal {

    /** Longer than any page takes. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final OAuth2AuthorizedClientRepository kept;
    private final DefaultOAuth2AuthorizedClientManager renewed;
    private final Clock clock;

    Renewal(
            Providers providers,
            OAuth2AuthorizedClientRepository kept,
            Exchange exchange,
            Clock clock) {
        this.kept = kept;
        this.clock = clock;
        this.renewed = new DefaultOAuth2AuthorizedClientManager(providers, kept);
        renewed.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .refreshToken(
                                refresh ->
                                        refresh.clockSkew(AHEAD)
                                                .clock(clock)
                                                .accessTokenResponseClient(exchange.refresh()))
                        .build());
    }

    /** The session's access token, renewed where it ends soon; null where it cannot be any more. */
    @Nullable String current(
            OAuth2AuthenticationToken who,
            HttpServletRequest request,
            HttpServletResponse response) {
        @Nullable OAuth2AuthorizedClient client = held(who, request);
        if (client == null) return null;
        if (!endsWithin(client, AHEAD)) return client.getAccessToken().getTokenValue();
        // A refresh token is good for once: of requests that come together one spends it.
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            client = held(who, request);
            if (client != null && endsWithin(client, AHEAD)) {
                client = renewed(who, client, request, response);
            }
        }
        if (client == null || endsWithin(client, Duration.ZERO)) return null;
        return client.getAccessToken().getTokenValue();
    }

    private @Nullable OAuth2AuthorizedClient held(
            OAuth2AuthenticationToken who, HttpServletRequest request) {
        return kept.loadAuthorizedClient(who.getAuthorizedClientRegistrationId(), who, request);
    }

    private boolean endsWithin(OAuth2AuthorizedClient client, Duration time) {
        @Nullable Instant end = client.getAccessToken().getExpiresAt();
        return end == null || !clock.instant().plus(time).isBefore(end);
    }

    private @Nullable OAuth2AuthorizedClient renewed(
            OAuth2AuthenticationToken who,
            OAuth2AuthorizedClient client,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return renewed.authorize(
                    OAuth2AuthorizeRequest.withAuthorizedClient(client)
                            .principal(who)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
        } catch (OAuth2AuthorizationException refused) {
            LOG.info("a session is not renewed: {}", refused.getError().getErrorCode());
            return client;
        }
    }
}
