package no.samspor.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token; whom it names is read from it once, for all requests that bring it. */
final class Signed extends JwtAuthenticationToken implements SignedIn {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private transient volatile @Nullable Identity identity;

    Signed(Jwt jwt, Callers callers) {
        super(jwt, List.of());
        this.callers = callers;
    }

    @Override
    public Identity identity() {
        @Nullable Identity known = identity;
        if (known != null) return known;
        Identity read = Claims.identity(getToken());
        identity = read;
        return read;
    }

    @Override
    public Caller caller() {
        return callers.of(identity());
    }
}
