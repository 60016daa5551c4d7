package no.samspor.edge.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samspor.edge.token.Issuer;
import no.samspor.edge.token.Issuers;
import no.samspor.edge.token.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The identity providers where people may sign in: the issuers that have a {@code login}. Nothing
 * of them is discovered, and a client's secret is read when it is used, so that it can be changed.
 */
final class Providers implements ClientRegistrationRepository {

    private static final String BACK = "{baseUrl}/login/oauth2/code/{registrationId}";

    private final Map<String, Issuer> byId = new LinkedHashMap<>();
    private final Environment environment;

    Providers(Issuers issuers, Environment environment) {
        this.environment = environment;
        for (Issuer each : issuers.issuers()) {
            @Nullable Login login = each.login();
            if (login != null && byId.put(login.id(), each) != null) {
                throw new IllegalArgumentException(
                        "samspor.issuers: the login id " + login.id() + " stands twice");
            }
        }
    }

    /** Each by its id, in the order in which they are configured. */
    List<Login> logins() {
        return byId.values().stream().map(Providers::loginOf).toList();
    }

    /** The one that a client registration of this repository is with. */
    Issuer issuer(ClientRegistration client) {
        return Objects.requireNonNull(byId.get(client.getRegistrationId()));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        @Nullable Issuer issuer = byId.get(id);
        return issuer == null ? null : registration(issuer, loginOf(issuer));
    }

    private static Login loginOf(Issuer issuer) {
        return Objects.requireNonNull(issuer.login());
    }

    private ClientRegistration registration(Issuer issuer, Login login) {
        ClientRegistration.Builder client =
                ClientRegistration.withRegistrationId(login.id())
                        .clientId(login.client())
                        .clientName(login.name())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(BACK)
                        .scope(login.scopes())
                        .authorizationUri(login.authorization())
                        .tokenUri(absolute(login.token()))
                        .jwkSetUri(issuer.keys())
                        .issuerUri(issuer.uri())
                        .userNameAttributeName("sub");
        if (login.secretFile() != null) {
            client.clientSecret(secret(login))
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        }
        if (login.endSession() != null) {
            client.providerConfigurationMetadata(
                    Map.of("end_session_endpoint", login.endSession()));
        }
        return client.build();
    }

    private static String secret(Login login) {
        try {
            return Files.readString(Objects.requireNonNull(login.secretFile())).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the client's secret for " + login.id(), e);
        }
    }

    /** One that begins with a slash is this process's own, whose port is known when it runs. */
    private String absolute(String address) {
        return address.startsWith("/")
                ? "http://127.0.0.1:"
                        + environment.getRequiredProperty("local.server.port")
                        + address
                : address;
    }
}
