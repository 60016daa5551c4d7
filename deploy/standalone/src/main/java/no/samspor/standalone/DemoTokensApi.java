package no.samspor.standalone;

import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the demo's tokens, to anyone on this machine; closed once a real issuer is named. */
@RestController
@RequestMapping("/demo/tokens")
final class DemoTokensApi {

    private final DemoPrincipals principals;
    private final boolean open;

    DemoTokensApi(DemoPrincipals principals, @Value("${samspor.tokens.issuer}") String issuer) {
        this.principals = principals;
        this.open = issuer.equals(DemoIssuer.ISSUER);
    }

    /**
     * @param token where the token is to be had
     */
    record Listed(String name, String title, List<Role> roles, String token) {}

    @GetMapping
    List<Listed> list() {
        if (!open) throw new Problem.Thrown(Problem.of(EdgeRefusal.NO_SUCH_PAGE));
        return principals.all().stream()
                .map(
                        each ->
                                new Listed(
                                        each.name(),
                                        each.title(),
                                        each.roles(),
                                        "/demo/tokens/" + each.name()))
                .toList();
    }

    @GetMapping(path = "/{name}", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(@PathVariable String name) {
        @Nullable String token = open ? principals.token(name) : null;
        if (token == null) throw new Problem.Thrown(Problem.of(EdgeRefusal.NO_SUCH_PAGE));
        return token;
    }
}
