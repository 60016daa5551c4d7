package no.samspor.edge;

import java.util.List;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls, as the token says it: claims {@code sub} (a person), {@code org}, {@code roles} held
 * for that organisation, and where a role is held in one unit or body only, {@code unit}, {@code
 * body}; {@code onBehalfOf} where one organisation acts in the name of another.
 */
public record Caller(
        PersonId person,
        OrganisationId organisation,
        List<Role> roles,
        @Nullable UnitId unit,
        @Nullable BodyId body,
        @Nullable OrganisationId onBehalfOf) {

    /** The caller of the current request; security has let in nobody without a valid token. */
    public static Caller current() {
        @Nullable Authentication token = SecurityContextHolder.getContext().getAuthentication();
        if (token instanceof Signed signed) return signed.caller();
        if (token instanceof JwtAuthenticationToken jwt) return of(jwt.getToken());
        throw new IllegalStateException("a request without a token passed the security filter");
    }

    /** The caller of the current request; null where nobody is signed in. */
    public static @Nullable Caller known() {
        @Nullable Authentication token = SecurityContextHolder.getContext().getAuthentication();
        return token instanceof JwtAuthenticationToken ? current() : null;
    }

    static Caller of(Jwt jwt) {
        @Nullable List<String> roles = jwt.getClaimAsStringList("roles");
        return new Caller(
                PersonId.parse(required(jwt, "sub")),
                OrganisationId.parse(required(jwt, "org")),
                roles == null ? List.of() : roles.stream().map(Role::parse).toList(),
                optional(jwt.getClaimAsString("unit"), UnitId::parse),
                optional(jwt.getClaimAsString("body"), BodyId::parse),
                optional(jwt.getClaimAsString("onBehalfOf"), OrganisationId::parse));
    }

    private static String required(Jwt jwt, String claim) {
        @Nullable String value = jwt.getClaimAsString(claim);
        if (value == null) throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_SIGNED_IN));
        return value;
    }

    private static <T> @Nullable T optional(
            @Nullable String claim, java.util.function.Function<String, T> parse) {
        return claim == null ? null : parse.apply(claim);
    }
}
