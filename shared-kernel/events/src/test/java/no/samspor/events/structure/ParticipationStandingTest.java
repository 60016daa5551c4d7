package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samspor.events.Folding;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.structure.ParticipationEvent.HostAppointed;
import no.samspor.events.structure.ParticipationEvent.InterestExpressed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipantWithdrew;
import no.samspor.events.structure.ParticipationEvent.ParticipationActivated;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ParticipationEvent.ParticipationEnded;
import no.samspor.events.structure.ParticipationEvent.ParticipationResumed;
import no.samspor.events.structure.ParticipationEvent.ParticipationRoleChanged;
import no.samspor.events.structure.ParticipationEvent.ParticipationSuspended;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.events.structure.ParticipationStanding.Phase;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;

class ParticipationStandingTest {

    private static final ParticipationId TOWNS = new ParticipationId(Id.named("towns"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    private static final Code OWNER = new Code("owner");
    private static final Code PARTNER = new Code("partner");

    @Test
    void binds_from_the_commitment_to_the_end() {
        var towns = fold().and(invited(OWNER));
        assertStands(towns, Phase.INVITED, false);
        towns = towns.and(new InterestExpressed(TOWNS));
        assertStands(towns, Phase.INTERESTED, false);
        towns = towns.and(committed(OWNER));
        assertStands(towns, Phase.COMMITTED, true);
        towns = towns.and(new ParticipationActivated(TOWNS, null));
        assertStands(towns, Phase.ACTIVE, true);
        towns = towns.and(new ParticipationSuspended(TOWNS, "Valg"));
        assertStands(towns, Phase.SUSPENDED, true);
        towns = towns.and(new ParticipationResumed(TOWNS));
        assertStands(towns, Phase.ACTIVE, true);
        towns = towns.and(new WithdrawalNoticeGiven(TOWNS, UncertainDate.parse("2026-06"), null));
        assertStands(towns, Phase.ACTIVE, true);
        assertThat(towns.standing().endedOn()).isNull();
        var withdrew = towns.on("2026-07", new ParticipantWithdrew(TOWNS, null, null, null));
        assertStands(withdrew, Phase.WITHDRAWN, false);
        assertThat(withdrew.standing().endedOn()).isEqualTo(UncertainDate.parse("2026-07"));
        var ended = towns.on("2026-07", new ParticipationEnded(TOWNS, "Over", null));
        assertStands(ended, Phase.ENDED, false);
        assertThat(ended.standing().endedOn()).isEqualTo(UncertainDate.parse("2026-07"));
    }

    @Test
    void owns_as_an_owner_that_is_bound_I_19() {
        assertThat(fold().and(invited(OWNER)).standing().owns()).isFalse();
        assertThat(fold().and(invited(OWNER), committed(PARTNER)).standing().owns()).isFalse();
        var owner = fold().and(invited(PARTNER), committed(OWNER));
        assertThat(owner.standing().owns()).isTrue();
        assertThat(owner.standing().organisation()).isEqualTo(TOWN);
        assertThat(owner.standing().programme()).isEqualTo(PROGRAMME);
        assertThat(
                        owner.and(
                                        new ParticipationRoleChanged(
                                                TOWNS,
                                                List.of(OWNER),
                                                List.of(PARTNER),
                                                null,
                                                null))
                                .standing()
                                .owns())
                .isFalse();
    }

    @Test
    void hosts_besides_what_it_was() {
        assertThat(
                        fold().and(
                                        invited(OWNER),
                                        committed(OWNER),
                                        new HostAppointed(TOWNS, null, null))
                                .standing()
                                .roles())
                .containsExactlyInAnyOrder(OWNER, ParticipationStanding.HOST);
    }

    @Test
    void keeps_what_was_not_shown_until_it_is_I_19() {
        var reported = fold().and(invited(OWNER)).on("2020", committed(OWNER), Invariant.I_19);
        assertThat(reported.standing().notEvidenced()).containsExactly(Invariant.I_19);
        var evidence = new EvidenceId(Id.named("evidence"));
        assertThat(
                        reported.and(
                                        new EvidenceSupplied(
                                                evidence, TOWNS, List.of(), Set.of(Invariant.I_19)))
                                .standing()
                                .isEvidenced())
                .isTrue();
        assertThat(
                        reported.and(
                                        new EvidenceSupplied(
                                                evidence, TOWN, List.of(), Set.of(Invariant.I_19)))
                                .standing()
                                .isEvidenced())
                .isFalse();
    }

    @Test
    void is_nothing_before_the_invitation() {
        assertThat(fold().and(new InterestExpressed(TOWNS)).standing()).isNull();
    }

    private static void assertStands(
            Folding<ParticipationStanding> towns, Phase phase, boolean binds) {
        assertThat(towns.standing().phase()).isEqualTo(phase);
        assertThat(towns.standing().binds()).isEqualTo(binds);
    }

    private static Folding<ParticipationStanding> fold() {
        return Folding.of(ParticipationStanding.FOLD);
    }

    private static ParticipationEvent invited(Code role) {
        return new ParticipantInvited(TOWNS, PROGRAMME, TOWN, List.of(role));
    }

    private static ParticipationEvent committed(Code role) {
        return new ParticipationCommitted(TOWNS, List.of(role), List.of(), null, null, null);
    }
}
