package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Test;

class TransfersTest {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final OpenItem ONE = new OpenItem(DECISION, 1);
    private static final OpenItem TWO = new OpenItem(DECISION, 2);
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final UnitId HOME = new UnitId(Id.named("home"));
    private static final UnitId WARD = new UnitId(Id.named("ward"));
    private static final Successor TO_TOWN = new Successor(TOWN, null);

    @Test
    void leave_what_nobody_has_accepted_I_33() {
        Transfers offered = Transfers.NONE.offering(ONE, TO_TOWN).offering(TWO, TO_TOWN);
        assertThat(offered.recipientOf(ONE)).isEqualTo(TO_TOWN);
        assertThat(offered.left(Set.of(ONE, TWO))).containsExactlyInAnyOrder(ONE, TWO);
        Transfers accepted = offered.accepting(ONE);
        assertThat(accepted.isTakenOver(ONE)).isTrue();
        assertThat(accepted.isTakenOver(TWO)).isFalse();
        assertThat(accepted.left(Set.of(ONE, TWO))).containsExactly(TWO);
        assertThat(accepted.recipientOf(TWO)).isEqualTo(TO_TOWN);
        assertThat(Transfers.NONE.recipientOf(ONE)).isNull();
    }

    @Test
    void are_answered_by_whoever_is_of_the_organisation_and_of_the_unit_named_I_33() {
        assertThat(TO_TOWN.isRepresentedBy(actor(TOWN, null))).isTrue();
        assertThat(TO_TOWN.isRepresentedBy(actor(TOWN, HOME))).isTrue();
        assertThat(TO_TOWN.isRepresentedBy(actor(OTHER, null))).isFalse();
        Successor toHome = new Successor(TOWN, HOME);
        assertThat(toHome.isRepresentedBy(actor(TOWN, HOME))).isTrue();
        assertThat(toHome.isRepresentedBy(actor(TOWN, WARD))).isFalse();
        assertThat(toHome.isRepresentedBy(actor(TOWN, null))).isFalse();
        assertThat(toHome.isRepresentedBy(actor(OTHER, HOME))).isFalse();
    }

    @Test
    void name_the_item_as_people_see_it() {
        assertThat(ONE.text()).isEqualTo(DECISION + "#1");
        assertThat(OpenItem.of(DECISION).text()).isEqualTo(DECISION.toString());
    }

    private static Actor actor(OrganisationId organisation, UnitId unit) {
        return new Actor(
                new PersonId(Id.named("somebody")), organisation, Role.RUL, unit, null, null);
    }
}
