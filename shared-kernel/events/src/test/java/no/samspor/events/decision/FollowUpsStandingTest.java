package no.samspor.events.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.Folding;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.decision.DecisionEvent.DecisionImplemented;
import no.samspor.events.decision.DecisionEvent.FollowUpAssigned;
import no.samspor.events.decision.DecisionEvent.FollowUpReported;
import no.samspor.events.decision.DecisionEvent.FollowUpStatus;
import no.samspor.kernel.Code;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;

class FollowUpsStandingTest {

    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DecisionId OTHER = new DecisionId(Id.named("other"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final OrganisationId HOSPITAL = new OrganisationId(Id.named("hospital"));

    @Test
    void keeps_what_is_asked_of_whom_until_it_is_done_or_dropped() {
        var asked =
                fold().and(
                                adopted(DECISION),
                                asked(DECISION, 1, TOWN),
                                asked(DECISION, 2, HOSPITAL),
                                reported(DECISION, 1, FollowUpStatus.UNDERWAY));
        assertThat(asked.standing().programme()).isEqualTo(PROGRAMME);
        assertThat(asked.standing().areOwedBy(TOWN)).isTrue();
        assertThat(asked.standing().areOwedBy(HOSPITAL)).isTrue();
        var done = asked.and(reported(DECISION, 1, FollowUpStatus.DONE));
        assertThat(done.standing().areOwedBy(TOWN)).isFalse();
        assertThat(done.standing().open()).containsOnlyKeys(2);
        assertThat(done.and(reported(DECISION, 2, FollowUpStatus.DROPPED)).standing().open())
                .isEmpty();
    }

    @Test
    void hears_only_its_own_decision() {
        assertThat(fold().and(asked(DECISION, 1, TOWN)).standing()).isNull();
        assertThat(
                        fold().and(
                                        adopted(DECISION),
                                        asked(DECISION, 1, TOWN),
                                        reported(OTHER, 1, FollowUpStatus.DONE),
                                        new DecisionImplemented(DECISION))
                                .standing()
                                .open())
                .containsOnlyKeys(1);
    }

    @Test
    void tie_a_decision_to_whom_it_asks_and_to_its_programme() {
        var ties = Folding.of(TiesStanding.FOLD);
        assertThat(TiesStanding.orNone(ties.standing()).decisions()).isEmpty();
        assertThat(ties.and(adopted(DECISION), asked(OTHER, 1, TOWN)).standing().decisions())
                .containsExactlyInAnyOrder(DECISION, OTHER);
        assertThat(ties.and(new DecisionImplemented(DECISION)).standing()).isNull();
    }

    private static Folding<FollowUpsStanding> fold() {
        return Folding.of(FollowUpsStanding.FOLD);
    }

    private static DecisionEvent adopted(DecisionId decision) {
        return new DecisionAdopted(
                decision,
                new BodyId(Id.named("body")),
                PROGRAMME,
                new Code("resolution"),
                "Vedtak",
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                true,
                null,
                null);
    }

    private static DecisionEvent asked(DecisionId decision, int no, OrganisationId owing) {
        return new FollowUpAssigned(
                decision, no, null, owing, "Gjør det", UncertainDate.parse("2026-06"));
    }

    private static DecisionEvent reported(DecisionId decision, int no, FollowUpStatus status) {
        return new FollowUpReported(decision, no, status, "Gjort");
    }
}
