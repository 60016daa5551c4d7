package no.samspor.query.sight;

import java.util.List;
import java.util.Map;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.OrganisationId;

/**
 * What a reader may see, as a condition on the columns {@code access} and {@code owner} of every
 * view. What it hides cannot be told from what does not exist.
 */
public final class Sight {

    private final OrganisationId organisation;
    private final List<Role> roles;

    private Sight(OrganisationId organisation, List<Role> roles) {
        this.organisation = organisation;
        this.roles = roles;
    }

    public static Sight of(Caller caller) {
        return new Sight(caller.organisation(), caller.roles());
    }

    /** Refuses whoever has none of these roles. */
    void onlyAs(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) return;
        }
        throw new Problem.Thrown(Problem.of(EdgeRefusal.NOT_ALLOWED));
    }

    /** The condition, with parameters that {@link #parameters} gives. */
    public String condition() {
        return "(access = 'public'"
                + " OR (access = 'internal' AND :sightInternal)"
                + " OR (access IN ('exempt', 'confidential')"
                + " AND (:sightAudit OR (:sightInternal AND owner = :sightOwner)))"
                + " OR (access IN ('art9', 'bidSecret')"
                + " AND :sightProtected AND owner = :sightOwner))";
    }

    public Map<String, Object> parameters() {
        return Map.of(
                "sightInternal", roles.stream().anyMatch(role -> role != Role.PUB),
                "sightAudit", roles.contains(Role.AUD),
                "sightProtected", roles.contains(Role.REC) || roles.contains(Role.DPO),
                "sightOwner", organisation.toString());
    }
}
