package no.samspor.query.structure.participation;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Law;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticipationViewTest {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final ParticipationId MINE = new ParticipationId(Id.named("melhus deltar"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("prosjekt"));
    private static final AgreementId AGREEMENT = new AgreementId(Id.named("avtale"));
    private static final DecisionId DECISION = new DecisionId(Id.named("vedtak"));
    private static final Law LAW = new Law("inndelingslova", "§ 25", null);
    private static final Code OWNER = new Code("owner");
    private static final Code HOST = new Code("host");
    private static final Code PARTNER = new Code("partner");

    private final ViewSpec<ParticipationView.Row> view =
            ViewSpec.of(ParticipationView.VIEW)
                    .given(effective("2023-01-01"), invited(MINE, MELHUS));

    static ParticipantInvited invited(ParticipationId participation, OrganisationId organisation) {
        return new ParticipantInvited(participation, PROGRAMME, organisation, List.of(OWNER));
    }

    private ParticipationView.Row on(String day) {
        return view.on(day).known().row(MINE).orElseThrow().row();
    }

    private static ParticipationCommitted committed(Code... roles) {
        return new ParticipationCommitted(
                MINE, List.of(roles), List.of(PROJECT), 3_333, DECISION, LAW);
    }

    @Test
    void an_invitation_names_who_and_as_what() {
        assertThat(view.on("2022-12-31").known().rows()).isEmpty();
        ParticipationView.Row row = on("2023-01-01");
        assertThat(row.programme()).isEqualTo(PROGRAMME);
        assertThat(row.organisation()).isEqualTo(MELHUS);
        assertThat(row.roles()).containsExactly(OWNER);
        assertThat(row.host()).isFalse();
        assertThat(row.state()).isEqualTo("invited");
        assertThat(row.participation()).isEqualTo(MINE);
    }

    @Test
    void it_is_followed_to_its_end() {
        view.given(effective("2023-02-01"), new InterestExpressed(MINE))
                .given(effective("2023-03-01"), committed(OWNER, PARTNER))
                .given(effective("2023-04-01"), new ParticipationActivated(MINE, AGREEMENT))
                .given(effective("2023-05-01"), new ParticipationSuspended(MINE, "Strid"))
                .given(effective("2023-06-01"), new ParticipationResumed(MINE))
                .given(
                        effective("2024-01-01"),
                        new ParticipationEnded(MINE, "Målet nådd", new Successor(SKAUN, null)));
        assertThat(on("2023-02-01").state()).isEqualTo("interested");
        ParticipationView.Row bound = on("2023-03-01");
        assertThat(bound.state()).isEqualTo("committed");
        assertThat(bound.roles()).containsExactly(OWNER, PARTNER);
        assertThat(bound.scope()).containsExactly(PROJECT);
        assertThat(bound.shareBp()).isEqualTo(3_333);
        assertThat(bound.decision()).isEqualTo(DECISION);
        assertThat(bound.law()).isEqualTo(LAW);
        assertThat(on("2023-04-01").state()).isEqualTo("active");
        assertThat(on("2023-04-01").agreement()).isEqualTo(AGREEMENT);
        assertThat(on("2023-05-01").state()).isEqualTo("suspended");
        assertThat(on("2023-05-01").reason()).isEqualTo("Strid");
        assertThat(on("2023-06-01").state()).isEqualTo("active");
        assertThat(on("2023-06-01").reason()).isNull();
        assertThat(on("2023-06-01").agreement()).isEqualTo(AGREEMENT);
        assertThat(on("2024-01-01").state()).isEqualTo("ended");
        assertThat(on("2024-01-01").reason()).isEqualTo("Målet nådd");
        assertThat(on("2024-01-01").successor()).isEqualTo(new Successor(SKAUN, null));
    }

    @Test
    void it_withdraws_after_its_notice() {
        UncertainDate until = UncertainDate.parse("2023-12-31");
        Amount paid = Amount.exact(Nok.kroner(100));
        view.given(effective("2023-03-01"), committed(OWNER))
                .given(effective("2023-06-01"), new WithdrawalNoticeGiven(MINE, until, DECISION))
                .given(
                        effective("2024-01-01"),
                        new ParticipantWithdrew(MINE, DECISION, paid, new Successor(SKAUN, null)));
        assertThat(on("2023-05-31").noticeUntil()).isNull();
        assertThat(on("2023-06-01").noticeUntil()).isEqualTo(until);
        assertThat(on("2023-06-01").noticeDecision()).isEqualTo(DECISION);
        assertThat(on("2023-06-01").state()).isEqualTo("committed");
        ParticipationView.Row over = on("2024-01-01");
        assertThat(over.state()).isEqualTo("withdrawn");
        assertThat(over.withdrawalDecision()).isEqualTo(DECISION);
        assertThat(over.settlement()).isEqualTo(paid);
        assertThat(over.successor()).isEqualTo(new Successor(SKAUN, null));
    }

    @Test
    void it_hosts_by_appointment_or_by_role() {
        Code form = new Code("koml20-2");
        view.given(effective("2023-03-01"), committed(OWNER))
                .given(effective("2023-04-01"), new HostAppointed(MINE, form, AGREEMENT))
                .given(
                        effective("2023-05-01"),
                        new ParticipationRoleChanged(
                                MINE, List.of(OWNER), List.of(PARTNER), null, null))
                .given(
                        effective("2023-06-01"),
                        new ParticipationRoleChanged(
                                MINE, List.of(PARTNER), List.of(OWNER, HOST), DECISION, LAW));
        assertThat(on("2023-03-31").host()).isFalse();
        assertThat(on("2023-04-01").host()).isTrue();
        assertThat(on("2023-04-01").hostLegalForm()).isEqualTo(form);
        assertThat(on("2023-04-01").hostAgreement()).isEqualTo(AGREEMENT);
        assertThat(on("2023-05-01").host()).isFalse();
        assertThat(on("2023-05-01").roles()).containsExactly(PARTNER);
        assertThat(on("2023-06-01").host()).isTrue();
        assertThat(on("2023-06-01").decision()).isEqualTo(DECISION);
        assertThat(on("2023-06-01").law()).isEqualTo(LAW);
    }
}
