package no.samspor.command.structure.position;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.position.PositionCommand.EntrustPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.events.structure.Entrusted;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.OrganisationStanding.Unit;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustTest extends DeciderSpec<PositionCommand, PositionState, PositionEvent> {

    private static final PositionId POSITION = new PositionId(Id.named("position"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final PersonId HOLDER = new PersonId(Id.named("holder"));
    private static final PersonId NEXT = new PersonId(Id.named("next"));
    private static final UnitId UNIT = new UnitId(Id.named("unit"));
    private static final PositionEvent PLANNED = planned(OFFICE);
    private static final PositionEvent FILLED = filled(HOLDER);
    private static final PositionEvent ENTRUSTED = entrusted(OFFICE, Role.PRM, Role.ECO);

    TrustTest() {
        super(new PositionDecider());
    }

    private static PositionEvent planned(OrganisationId employer) {
        return new PositionPlanned(
                POSITION,
                null,
                "Prosjektleder",
                employer,
                5_000,
                null,
                new Code("permanent"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static PositionEvent filled(PersonId holder) {
        Period term =
                new Period(UncertainDate.parse("2026-01-01"), UncertainDate.parse("2026-12-31"));
        return new PositionFilled(POSITION, holder, 5_000, term, null);
    }

    private static PositionEvent entrusted(OrganisationId employer, Role... roles) {
        List<Role> sorted = java.util.Arrays.stream(roles).sorted().toList();
        return new PositionEntrusted(POSITION, employer, sorted, null, null);
    }

    private static EntrustPosition entrust(UnitId unit, Role... roles) {
        return new EntrustPosition(POSITION, List.of(roles), unit, null);
    }

    private static Stamp acting(PersonId person, OrganisationId organisation, Role role) {
        return by(new Actor(person, organisation, role, null, null, null));
    }

    private static OrganisationStanding organisation(OrganisationId id) {
        return new OrganisationStanding(
                id, false, Map.of(UNIT, new Unit(null, null)), Set.of(), null, null);
    }

    @Test
    void replaces_what_was_entrusted_and_says_the_same_only_once() {
        given(PLANNED).when(entrust(null, Role.ECO, Role.PRM, Role.ECO)).then(ENTRUSTED);
        given(PLANNED, ENTRUSTED).when(entrust(null, Role.PRM, Role.ECO)).thenNothing();
        given(PLANNED, ENTRUSTED).when(entrust(null)).then(entrusted(OFFICE));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHR", "MEM", "UNI", "SAF", "PUB", "SYS"})
    void has_no_roles_of_a_seat_or_of_nobody(Role role) {
        given(PLANNED)
                .when(entrust(null, Role.PRM, role))
                .thenRefused(PositionRefusal.ROLE_OF_A_SEAT);
    }

    @Test
    void is_in_a_unit_of_the_employer_if_it_names_one() {
        given(PLANNED)
                .knowing(OrganisationStanding.class, OFFICE, organisation(OFFICE))
                .when(entrust(UNIT, Role.RUL))
                .then(new PositionEntrusted(POSITION, OFFICE, List.of(Role.RUL), UNIT, null));
        given(PLANNED)
                .knowing(OrganisationStanding.class, OFFICE, organisation(OFFICE))
                .when(entrust(new UnitId(Id.named("elsewhere")), Role.RUL))
                .thenRefused(PositionRefusal.UNIT_UNKNOWN);
    }

    @Test
    void is_said_here_and_now_and_never_by_the_holder() {
        given(PLANNED)
                .as(MIRRORED)
                .when(entrust(null, Role.PRM))
                .thenRefused(PositionRefusal.REPORTED_TRUST);
        given(PLANNED, FILLED)
                .as(acting(HOLDER, OFFICE, Role.OWN))
                .when(entrust(null, Role.PRM))
                .thenRefused(PositionRefusal.OWN_POSITION);
    }

    @Test
    void is_the_employers_once_somebody_acts_for_it() {
        given(planned(OTHER))
                .knowing(Entrusted.class, OTHER, new Entrusted(OTHER))
                .as(acting(SOMEBODY, OFFICE, Role.REC))
                .when(entrust(null, Role.OWN))
                .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
        given(planned(OTHER))
                .as(acting(SOMEBODY, OTHER, Role.OWN))
                .when(entrust(null, Role.PRM))
                .then(entrusted(OTHER, Role.PRM));
    }

    @Test
    void lets_the_first_one_of_an_organisation_in_by_the_records_manager_of_another() {
        given(planned(OTHER))
                .knowing(Entrusted.class, OTHER, null)
                .as(acting(SOMEBODY, OFFICE, Role.REC))
                .when(entrust(null, Role.OWN))
                .then(entrusted(OTHER, Role.OWN));
        given(planned(OTHER))
                .knowing(Entrusted.class, OTHER, null)
                .as(acting(SOMEBODY, OFFICE, Role.OFF))
                .when(entrust(null, Role.OWN))
                .thenRefused(PositionRefusal.NOT_THE_EMPLOYER);
    }

    @Test
    void is_handed_to_a_person_by_those_alone_who_may_give_it() {
        FillPosition fill =
                new FillPosition(
                        POSITION,
                        NEXT,
                        5_000,
                        new Period(UncertainDate.parse("2027-01-01"), null),
                        null);
        given(PLANNED, FILLED, ENTRUSTED)
                .as(acting(SOMEBODY, OFFICE, Role.OFF))
                .when(fill)
                .thenRefused(PositionRefusal.POSITION_ENTRUSTED);
    }
}
