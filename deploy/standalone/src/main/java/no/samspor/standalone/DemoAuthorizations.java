package no.samspor.standalone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** What the demo's provider has handed out, for as long as it is valid, and not without bound. */
final class DemoAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT_MAX = 1_000;

    private final InMemoryOAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Cache<String, OAuth2Authorization> kept =
            Caffeine.newBuilder()
                    .maximumSize(KEPT_MAX)
                    .expireAfterWrite(DemoIssuer.LIFE)
                    .executor(Runnable::run)
                    .<String, OAuth2Authorization>evictionListener(
                            (id, gone, why) -> {
                                if (gone != null) all.remove(gone);
                            })
                    .build();

    @Override
    public void save(OAuth2Authorization authorization) {
        all.save(authorization);
        kept.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        all.remove(authorization);
        kept.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return all.findByToken(token, type);
    }
}
