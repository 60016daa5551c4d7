package no.samspor.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.Stamps;
import no.samspor.events.Event;
import no.samspor.events.decision.DecisionEvent.DecisionReferred;
import no.samspor.events.record.ConflictEvent.SourceConflictRegistered;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeRenamed;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.ConflictId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whose things are, for one who asks: everything here was recorded by {@link Stamps#OFFICE}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandpointTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("theirs"));
    private static final OrganisationId STRANGER = new OrganisationId(Id.named("stranger"));
    private static final OrganisationId INVITED = new OrganisationId(Id.named("invited"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));

    private static final Event RENAMED = new ProgrammeRenamed(PROGRAMME, "A", "B");
    private static final Event INVITATION =
            new ParticipantInvited(
                    new ParticipationId(Id.named("part")), PROGRAMME, INVITED, List.of());
    private static final Event OF_COUNCIL = new BodyDissolved(COUNCIL, null);
    private static final Event REGISTER = new OrganisationRenamed(Stamps.OFFICE, "A", "B");

    private final Map<Id, Closure> others = new HashMap<>();

    private static Closure recorded(Event event) {
        return Closure.after(null, event, Stamps.NATIVE);
    }

    private Standpoint of(OrganisationId organisation, Role role, @Nullable BodyId body) {
        Actor actor = new Actor(Stamps.SOMEBODY, organisation, role, null, body, null);
        Set<ProgrammeId> partOf = organisation.equals(INVITED) ? Set.of(PROGRAMME) : Set.of();
        return Standpoint.of(actor, partOf::contains, others::get);
    }

    private Standpoint office(OrganisationId organisation) {
        return of(organisation, Role.OFF, null);
    }

    @Test
    void a_programme_is_foreign_to_whoever_takes_no_part_in_it() {
        assertThat(office(STRANGER).isForeign(recorded(RENAMED))).isTrue();
        assertThat(office(INVITED).isForeign(recorded(RENAMED))).isFalse();
        assertThat(office(Stamps.OFFICE).isForeign(recorded(RENAMED))).isFalse();
        assertThat(of(STRANGER, Role.SYS, null).isForeign(recorded(RENAMED))).isFalse();
    }

    @Test
    void what_is_about_an_organisation_is_not_foreign_to_it() {
        Standpoint noPart = Standpoint.of(actor(INVITED), _ -> false, others::get);
        assertThat(noPart.isForeign(recorded(INVITATION))).isFalse();
        assertThat(office(STRANGER).isForeign(recorded(INVITATION))).isTrue();
    }

    private static Actor actor(OrganisationId organisation) {
        return new Actor(Stamps.SOMEBODY, organisation, Role.OWN, null, null, null);
    }

    @Test
    void a_body_is_foreign_to_nobody_for_any_of_them_may_send_it_members() {
        assertThat(office(STRANGER).isForeign(recorded(OF_COUNCIL))).isFalse();
    }

    @Test
    void what_is_before_a_body_is_not_foreign_to_who_acts_in_it() {
        Event referred = new DecisionReferred(new DecisionId(Id.named("decision")), COUNCIL);
        assertThat(of(STRANGER, Role.SEC, COUNCIL).isForeign(recorded(referred))).isFalse();
        assertThat(office(STRANGER).isForeign(recorded(referred))).isTrue();
    }

    @Test
    void a_register_is_foreign_to_nobody() {
        assertThat(office(STRANGER).isForeign(recorded(REGISTER))).isFalse();
    }

    @Test
    void what_is_about_another_thing_is_where_that_is() {
        others.put(PROGRAMME, recorded(RENAMED));
        others.put(Stamps.OFFICE, recorded(REGISTER));
        assertThat(office(STRANGER).isForeign(recorded(about(PROGRAMME)))).isTrue();
        assertThat(office(INVITED).isForeign(recorded(about(PROGRAMME)))).isFalse();
        assertThat(office(STRANGER).isForeign(recorded(about(Stamps.OFFICE)))).isFalse();
    }

    private static Event about(Id thing) {
        ConflictId conflict = new ConflictId(Id.named("conflict"));
        return new SourceConflictRegistered(conflict, thing, "name", List.of());
    }

    @Test
    void a_programme_of_others_is_not_to_be_named_and_another_thing_is() {
        assertThat(office(STRANGER).isHidden(PROGRAMME, recorded(RENAMED))).isTrue();
        assertThat(office(INVITED).isHidden(PROGRAMME, recorded(RENAMED))).isFalse();
        assertThat(office(STRANGER).isHidden(COUNCIL, recorded(OF_COUNCIL))).isFalse();
        assertThat(office(STRANGER).isHidden(PROGRAMME, null)).isFalse();
    }
}
