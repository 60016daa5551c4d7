package no.samspor.edge.token;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A token that is not accepted; what it holds is not told. */
public final class TokenRefused extends InvalidBearerTokenException {

    private static final long serialVersionUID = 1L;

    private final TokenFault fault;

    TokenRefused(TokenFault fault) {
        super("not accepted: " + fault);
        this.fault = fault;
    }

    public TokenFault fault() {
        return fault;
    }
}
