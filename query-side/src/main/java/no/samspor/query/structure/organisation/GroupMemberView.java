package no.samspor.query.structure.organisation;

import java.util.List;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.OrganisationEvent.GroupRegistered;
import no.samspor.events.structure.OrganisationEvent.MemberTied;
import no.samspor.events.structure.OrganisationEvent.MunicipalityChanged;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.events.structure.OrganisationEvent.OrganisationSucceeded;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitLeaderChanged;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;

/** Which organisations are known to be of a group. */
final class GroupMemberView {

    static final View<Row> VIEW =
            View.of("group_member", Row.class).hears(OrganisationEvent.class, GroupMemberView::on);

    /** One member of the group {@code organisation}. */
    record Row(OrganisationId organisation, OrganisationId member) {}

    private GroupMemberView() {}

    static List<Change> on(OrganisationEvent event, Stamp stamp) {
        return switch (event) {
            case MemberTied e ->
                    List.of(
                            Change.of(e.organisation(), e.member())
                                    .set("organisation", e.organisation())
                                    .set("member", e.member())
                                    .from(stamp.effectiveFrom()));
            case OrganisationRegistered _ -> List.of();
            case GroupRegistered _ -> List.of();
            case OrganisationVerified _ -> List.of();
            case OrganisationRenamed _ -> List.of();
            case MunicipalityChanged _ -> List.of();
            case UnitRegistered _ -> List.of();
            case UnitLeaderChanged _ -> List.of();
            case UnitDissolved _ -> List.of();
            case OrganisationSucceeded _ -> List.of();
            case OrganisationDissolved _ -> List.of();
        };
    }
}
