package no.samspor.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token; whom it names is read from it once, for all requests that bring it. */
final class Signed extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private transient volatile @Nullable Caller caller;

    Signed(Jwt jwt) {
        super(jwt, List.of());
    }

    Caller caller() {
        @Nullable Caller known = caller;
        if (known != null) return known;
        Caller read = Caller.of(getToken());
        caller = read;
        return read;
    }
}
