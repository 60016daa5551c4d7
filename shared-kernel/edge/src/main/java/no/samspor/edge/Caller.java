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

/**
 * Who calls, and what the caller may act as.
 *
 * @param organisation for whom; whoever acts in the name of another holds a role there
 * @param roles held for the organisation
 * @param unit where all roles are held in one unit only
 * @param body where all roles are held in one body only
 * @param bodies in which a role is held
 * @param organisations all for which the person holds a role, with or without this one: for another
 *     of them one signs in anew
 */
public record Caller(
        PersonId person,
        OrganisationId organisation,
        List<Role> roles,
        @Nullable UnitId unit,
        @Nullable BodyId body,
        List<BodyId> bodies,
        List<OrganisationId> organisations) {

    public Caller {
        roles = List.copyOf(roles);
        bodies = List.copyOf(bodies);
        organisations = List.copyOf(organisations);
    }

    /** One who acts for {@code organisation} alone, and sits in {@code body} alone or in none. */
    public Caller(
            PersonId person,
            OrganisationId organisation,
            List<Role> roles,
            @Nullable UnitId unit,
            @Nullable BodyId body) {
        this(
                person,
                organisation,
                roles,
                unit,
                body,
                body == null ? List.of() : List.of(body),
                List.of(organisation));
    }

    /** The caller of the current request; security has let in nobody who did not sign in. */
    public static Caller current() {
        return signedIn().caller();
    }

    /** The caller of the current request; null where nobody is signed in. */
    public static @Nullable Caller known() {
        @Nullable SignedIn somebody = somebody();
        return somebody == null ? null : somebody.caller();
    }

    private static SignedIn signedIn() {
        @Nullable SignedIn somebody = somebody();
        if (somebody != null) return somebody;
        throw new IllegalStateException("a request of nobody passed the security filter");
    }

    private static @Nullable SignedIn somebody() {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who instanceof SignedIn signedIn) return signedIn;
        return who != null && who.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }
}
