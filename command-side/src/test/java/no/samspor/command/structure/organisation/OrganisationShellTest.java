package no.samspor.command.structure.organisation;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RecordSuccession;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.TieMember;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.OrganisationEvent.GroupRegistered;
import no.samspor.events.structure.OrganisationEvent.MemberTied;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationSucceeded;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Count;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Test;

class OrganisationShellTest extends ShellSpec<OrganisationShell> {

    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final UnitId HOME = new UnitId(Id.named("home"));

    OrganisationShellTest() {
        super(OrganisationShell.class);
    }

    @Test
    void a_registration_opens_the_stream_and_consults_the_parent() {
        elsewhere(registered(OTHER, null))
                .given()
                .when(
                        new RegisterOrganisation(
                                TOWN, "Byen", List.of(), null, "Ikke egen", null, null, OTHER))
                .then(
                        new OrganisationRegistered(
                                TOWN, "Byen", List.of(), null, "Ikke egen", null, null, OTHER));
    }

    @Test
    void a_group_consults_its_member() {
        elsewhere(registered(OTHER, null))
                .given(new GroupRegistered(TOWN, "Kommunene", List.of(), Count.UNSTATED))
                .when(new TieMember(TOWN, OTHER))
                .then(new MemberTied(TOWN, OTHER));
    }

    @Test
    void a_succession_consults_the_successors_and_what_is_owed() {
        elsewhere(registered(OTHER, null))
                .given(registered(TOWN, null))
                .when(new RecordSuccession(TOWN, List.of(OTHER), null))
                .then(new OrganisationSucceeded(TOWN, List.of(OTHER), OTHER));
    }

    @Test
    void an_end_consults_the_follow_ups_that_are_asked_of_it() {
        DecisionId unknown = new DecisionId(Id.named("unknown"));
        elsewhere(new FollowUpAssigned(unknown, 1, null, TOWN, "Gjør det", UncertainDate.UNSTATED))
                .given(registered(TOWN, null))
                .when(new DissolveOrganisation(TOWN, null, "Lagt ned"))
                .then(new OrganisationDissolved(TOWN, null, "Lagt ned"));
    }

    @Test
    void the_end_of_a_unit_consults_its_handovers_and_who_follows() {
        elsewhere(registered(OTHER, null))
                .given(
                        registered(TOWN, null),
                        new UnitRegistered(TOWN, HOME, "Hjemmet", null, null, null, null))
                .when(new DissolveUnit(TOWN, HOME, new Successor(OTHER, null)))
                .then(new UnitDissolved(TOWN, HOME, new Successor(OTHER, null)));
    }

    @Test
    void an_organisation_that_does_not_exist_is_not_found() {
        given().when(new DissolveOrganisation(TOWN, null, "Lagt ned"))
                .thenRefused(AccessRefusal.NOT_FOUND);
    }

    private static OrganisationEvent registered(OrganisationId id, OrganisationId parent) {
        return new OrganisationRegistered(
                id, "Byen", List.of(), null, "Ikke egen", null, null, parent);
    }
}
