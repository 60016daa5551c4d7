package no.samspor.edge;

import java.util.List;
import no.samspor.edge.token.Issuer;
import no.samspor.edge.token.Verified;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token; whom it names is read from it once, for all requests that bring it. */
final class Signed extends JwtAuthenticationToken implements SignedIn {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final transient Identity identity;

    Signed(Verified token, Callers callers) {
        super(token.jwt(), List.of());
        this.callers = callers;
        this.identity =
                new Identity(
                        token.issuer().uri(),
                        token.subject(),
                        token.issuer().vouchesFor() == Issuer.Kind.MACHINES
                                ? Identity.Kind.MACHINE
                                : Identity.Kind.PERSON,
                        token.organisation(),
                        token.scopes());
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Caller caller() {
        return callers.of(identity);
    }
}
