package no.samspor.standalone;

import java.util.List;
import java.util.Set;
import no.samspor.edge.Callers;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Identity;
import no.samspor.edge.Problem;
import no.samspor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the demo's tokens, to anyone on this machine. */
@RestController
@RequestMapping("/demo/tokens")
@Conditional(NobodyElseIsTrusted.class)
final class DemoTokensApi {

    private final DemoPrincipals principals;
    private final Callers callers;

    DemoTokensApi(DemoPrincipals principals, Callers callers) {
        this.principals = principals;
        this.callers = callers;
    }

    /**
     * @param token where the token is to be had
     */
    record Listed(String name, String title, List<Role> roles, String token) {}

    @GetMapping
    List<Listed> list() {
        return principals.all().stream()
                .map(
                        each ->
                                new Listed(
                                        each.name(),
                                        each.title(),
                                        roles(each),
                                        "/demo/tokens/" + each.name()))
                .toList();
    }

    /** As the record has them today. */
    private List<Role> roles(DemoPrincipals.Principal each) {
        return callers.of(
                        new Identity(
                                DemoIssuer.PEOPLE,
                                each.subject(),
                                Identity.Kind.PERSON,
                                each.organisationId(),
                                Set.of()))
                .roles();
    }

    @GetMapping(path = "/{name}", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(@PathVariable String name) {
        @Nullable String token = principals.token(name);
        if (token == null) throw new Problem.Thrown(Problem.of(EdgeRefusal.NO_SUCH_PAGE));
        return token;
    }
}
