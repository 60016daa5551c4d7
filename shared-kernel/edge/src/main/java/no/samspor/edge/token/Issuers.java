package no.samspor.edge.token;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** All whose tokens are trusted. */
@ConfigurationProperties("samspor")
public record Issuers(List<Issuer> issuers) {

    public Issuers {
        if (issuers == null || issuers.isEmpty()) {
            throw new IllegalArgumentException(
                    "samspor.issuers: nobody could sign in, for no issuer is trusted");
        }
        if (issuers.stream().map(Issuer::uri).distinct().count() < issuers.size()) {
            throw new IllegalArgumentException("samspor.issuers: a uri stands twice");
        }
        issuers = List.copyOf(issuers);
    }
}
