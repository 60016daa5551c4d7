package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.Folding;
import no.samspor.events.structure.OrganisationEvent.GroupRegistered;
import no.samspor.events.structure.OrganisationEvent.MemberTied;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.events.structure.OrganisationEvent.OrganisationSucceeded;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitLeaderChanged;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.kernel.Count;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Test;

class OrganisationStandingTest {

    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final UnitId HOME = new UnitId(Id.named("home"));
    private static final UnitId WARD = new UnitId(Id.named("ward"));
    private static final PersonId LEADER = new PersonId(Id.named("leader"));
    private static final PersonId NEXT = new PersonId(Id.named("next"));
    private static final UncertainDate BEFORE = UncertainDate.parse("2019-12-31");
    private static final UncertainDate AFTER = UncertainDate.parse("2020-01-01");

    private static final OrganisationEvent REGISTERED = registered(TOWN);

    @Test
    void is_there_once_it_is_registered() {
        OrganisationStanding town = fold().and(REGISTERED).standing();
        assertThat(town.group()).isFalse();
        assertThat(town.endedOn()).isNull();
        assertThat(town.canTakeOver(null, AFTER)).isTrue();
        assertThat(fold().and(new OrganisationRenamed(TOWN, "A", "B")).standing()).isNull();
    }

    @Test
    void hears_only_its_own_events() {
        OrganisationStanding town =
                fold().and(
                                REGISTERED,
                                registered(OTHER),
                                new OrganisationSucceeded(OTHER, List.of(TOWN), TOWN))
                        .standing();
        assertThat(town.organisation()).isEqualTo(TOWN);
        assertThat(town.endedOn()).isNull();
    }

    @Test
    void ends_from_the_day_it_is_dissolved_or_succeeded_I_52() {
        OrganisationStanding dissolved =
                fold().and(REGISTERED)
                        .on("2020-01-01", new OrganisationDissolved(TOWN, OTHER, "Slått sammen"))
                        .standing();
        assertThat(dissolved.hasSurelyEndedBy(BEFORE)).isFalse();
        assertThat(dissolved.hasSurelyEndedBy(AFTER)).isTrue();
        assertThat(dissolved.hasSurelyEndedBy(UncertainDate.UNSTATED)).isFalse();
        assertThat(dissolved.canTakeOver(null, BEFORE)).isTrue();
        assertThat(dissolved.canTakeOver(null, AFTER)).isFalse();
        assertThat(dissolved.takenOverBy()).isEqualTo(OTHER);
        OrganisationStanding succeeded =
                fold().and(REGISTERED)
                        .on("2020", new OrganisationSucceeded(TOWN, List.of(OTHER), OTHER))
                        .standing();
        assertThat(succeeded.hasSurelyEndedBy(UncertainDate.parse("2020-12-30"))).isFalse();
        assertThat(succeeded.hasSurelyEndedBy(UncertainDate.parse("2020-12-31"))).isTrue();
        assertThat(succeeded.takenOverBy()).isEqualTo(OTHER);
    }

    @Test
    void keeps_its_units_and_who_leads_them() {
        OrganisationStanding town =
                fold().and(REGISTERED, unit(HOME, LEADER), unit(WARD, LEADER))
                        .and(new UnitLeaderChanged(TOWN, WARD, NEXT, null))
                        .on("2020-01-01", new UnitDissolved(TOWN, HOME, null))
                        .and(new UnitLeaderChanged(TOWN, HOME, NEXT, null))
                        .standing();
        assertThat(town.units().get(WARD)).isEqualTo(new OrganisationStanding.Unit(NEXT, null));
        assertThat(town.units().get(HOME)).isEqualTo(new OrganisationStanding.Unit(NEXT, AFTER));
        assertThat(town.canTakeOver(WARD, AFTER)).isTrue();
        assertThat(town.canTakeOver(HOME, BEFORE)).isTrue();
        assertThat(town.canTakeOver(HOME, AFTER)).isFalse();
        assertThat(town.canTakeOver(new UnitId(Id.named("nowhere")), BEFORE)).isFalse();
    }

    @Test
    void keeps_the_leader_of_a_unit_that_ends() {
        OrganisationStanding town =
                fold().and(REGISTERED, unit(HOME, LEADER))
                        .on("2020-01-01", new UnitDissolved(TOWN, HOME, null))
                        .standing();
        assertThat(town.units().get(HOME)).isEqualTo(new OrganisationStanding.Unit(LEADER, AFTER));
    }

    @Test
    void may_be_a_group_which_takes_nothing_over() {
        OrganisationStanding group =
                fold().and(
                                new GroupRegistered(TOWN, "Kommunene", List.of(), Count.UNSTATED),
                                new MemberTied(TOWN, OTHER))
                        .standing();
        assertThat(group.group()).isTrue();
        assertThat(group.members()).containsExactly(OTHER);
        assertThat(group.canTakeOver(null, AFTER)).isFalse();
    }

    private static Folding<OrganisationStanding> fold() {
        return Folding.of(OrganisationStanding.FOLD);
    }

    private static OrganisationEvent unit(UnitId unit, PersonId leader) {
        return new UnitRegistered(TOWN, unit, "Enheten", null, null, leader, null);
    }

    private static OrganisationEvent registered(OrganisationId id) {
        return new OrganisationRegistered(id, "Byen", List.of(), null, null, null, null, null);
    }
}
