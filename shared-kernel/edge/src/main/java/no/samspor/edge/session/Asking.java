package no.samspor.edge.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samspor.edge.Language;
import no.samspor.edge.token.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What an identity provider is asked: with PKCE, state and nonce, in the reader's language, for the
 * organisation that the reader has chosen to act for. What it answers is held against the record.
 */
final class Asking implements OAuth2AuthorizationRequestResolver {

    static final String ORGANISATION = "organisation";

    private static final String BASE = "/oauth2/authorization";
    private static final String ORGANISATION_PATTERN = "[A-Za-z0-9_:]{1,64}";

    private final Providers providers;
    private final DefaultOAuth2AuthorizationRequestResolver usual;

    Asking(Providers providers) {
        this.providers = providers;
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(providers, BASE);
    }

    /** Where a browser goes to sign in there. */
    static String address(Login login, @Nullable String organisation) {
        String address = BASE + "/" + login.id();
        return isOrganisation(organisation)
                ? address + "?" + ORGANISATION + "=" + organisation
                : address;
    }

    private static boolean isOrganisation(@Nullable String text) {
        return text != null && text.matches(ORGANISATION_PATTERN);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return chosen(usual.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return chosen(usual.resolve(request, id), request);
    }

    private @Nullable OAuth2AuthorizationRequest chosen(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) return null;
        Map<String, Object> more = new LinkedHashMap<>(asked.getAdditionalParameters());
        more.put("ui_locales", Language.of(request));
        @Nullable String organisation = request.getParameter(ORGANISATION);
        if (organisation != null && isOrganisation(organisation)) {
            more.put(ORGANISATION, organisation);
        }
        String client = asked.getClientId();
        providers.logins().stream()
                .filter(each -> each.client().equals(client))
                .forEach(each -> details(each, more));
        return OAuth2AuthorizationRequest.from(asked).additionalParameters(more).build();
    }

    private static void details(Login login, Map<String, Object> more) {
        if (login.authorizationDetails() == null) return;
        more.put("authorization_details", login.authorizationDetails());
    }
}
