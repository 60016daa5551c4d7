package no.samspor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.money.FrameEvent.FrameProposed;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.structure.OpenItem;
import no.samspor.events.structure.ParticipationEvent.InterestExpressed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ProjectEvent.ExecutionBegun;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.kernel.Code;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Test;

class TiesStandingTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final ParticipationId TOWNS = new ParticipationId(Id.named("towns"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final FrameId FRAME = new FrameId(Id.named("frame"));

    @Test
    void keep_what_begins_and_nothing_that_goes_on() {
        var ties =
                Folding.of(TiesStanding.FOLD)
                        .and(new ExecutionBegun(PROJECT), new InterestExpressed(TOWNS));
        assertThat(ties.standing()).isNull();
        assertThat(TiesStanding.orNone(ties.standing())).isEqualTo(TiesStanding.NONE);
        ties =
                ties.and(
                        new ProjectProposed(
                                PROJECT,
                                PROGRAMME,
                                null,
                                new Code("project"),
                                new Code("none"),
                                "Prosjekt",
                                List.of(),
                                null,
                                null,
                                null,
                                null),
                        new ParticipantInvited(TOWNS, PROGRAMME, TOWN, List.of()),
                        new FrameProposed(FRAME, PROGRAMME, PROGRAMME, Nok.ZERO, List.of()));
        assertThat(ties.standing())
                .isEqualTo(
                        new TiesStanding(Set.of(PROJECT), Set.of(TOWNS), Set.of(), Set.of(FRAME)));
        assertThat(ties.and(new ExecutionBegun(PROJECT)).standing()).isEqualTo(ties.standing());
    }

    @Test
    void are_open_as_long_as_a_frame_is_not_closed_I_33() {
        assertThat(open(FrameStanding.Status.GRANTED)).containsExactly(OpenItem.of(FRAME));
        assertThat(open(FrameStanding.Status.CLOSED)).isEmpty();
    }

    @Test
    void bind_an_organisation_as_long_as_it_owes_I_52() {
        var follow = new FollowUpsStanding(DECISION, PROGRAMME, Map.of(1, TOWN));
        Known owing = known(follow);
        assertThat(TiesStanding.bind(TOWN, owing)).isTrue();
        assertThat(TiesStanding.bind(TOWN, PROGRAMME, owing)).isTrue();
        Known done = known(new FollowUpsStanding(DECISION, PROGRAMME, Map.of()));
        assertThat(TiesStanding.bind(TOWN, done)).isFalse();
        assertThat(TiesStanding.bind(TOWN, PROGRAMME, done)).isFalse();
        assertThat(TiesStanding.bind(TOWN, known(null))).isFalse();
        assertThat(TiesStanding.bind(TOWN, PROGRAMME, known(null))).isFalse();
    }

    private static Known known(FollowUpsStanding followUps) {
        return Known.nothing()
                .and(
                        TiesStanding.class,
                        TOWN,
                        new TiesStanding(Set.of(), Set.of(), Set.of(DECISION), Set.of()))
                .and(FollowUpsStanding.class, DECISION, followUps)
                .and(no.samspor.events.steering.HandoversStanding.class, TOWN, null)
                .and(no.samspor.events.steering.HandoversStanding.class, PROGRAMME, null);
    }

    private static Set<OpenItem> open(FrameStanding.Status status) {
        return TiesStanding.open(
                PROGRAMME,
                Known.nothing()
                        .and(
                                TiesStanding.class,
                                PROGRAMME,
                                new TiesStanding(Set.of(), Set.of(), Set.of(), Set.of(FRAME)))
                        .and(no.samspor.events.steering.HandoversStanding.class, PROGRAMME, null)
                        .and(
                                FrameStanding.class,
                                FRAME,
                                new FrameStanding(
                                        FRAME, PROGRAMME, status, Nok.ZERO, Map.of(), null,
                                        Set.of())));
    }
}
