package no.samspor.edge;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Takes the token's word for the roles, until the record's is asked. */
final class ClaimedCallers implements Callers {

    @Override
    public Caller of(Identity identity) {
        Jwt jwt =
                ((JwtAuthenticationToken)
                                Objects.requireNonNull(
                                        SecurityContextHolder.getContext().getAuthentication()))
                        .getToken();
        @Nullable List<String> roles = jwt.getClaimAsStringList("roles");
        return new Caller(
                PersonId.parse(identity.subject()),
                OrganisationId.parse(Objects.requireNonNull(identity.organisation())),
                roles == null ? List.of() : roles.stream().map(Role::parse).toList(),
                optional(jwt.getClaimAsString("unit"), UnitId::parse),
                optional(jwt.getClaimAsString("body"), BodyId::parse),
                optional(jwt.getClaimAsString("onBehalfOf"), OrganisationId::parse));
    }

    private static <T> @Nullable T optional(@Nullable String claim, Function<String, T> parse) {
        return claim == null ? null : parse.apply(claim);
    }
}
