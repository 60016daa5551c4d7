package no.samspor.query.structure.participation;

import java.util.List;
import no.samspor.events.structure.ParticipationEvent;
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
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Law;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Every participation: of whom, in what, as what, and what binds it. */
final class ParticipationView {

    static final View<Row> VIEW =
            View.of("participation", Row.class)
                    .hears(ParticipationEvent.class, ParticipationView::on);

    /**
     * One organisation in one programme.
     *
     * @param roles those it was invited to, until it commits itself to some
     * @param scope the projects that it takes part in; none is the whole programme
     * @param shareBp its share of what is shared, in basis points
     * @param state invited, interested, committed, active, suspended, withdrawn or ended
     * @param decision the organisation's own, or {@code law} what binds it in place of one
     * @param host whether it hosts the programme, in whatever way it came to
     * @param noticeUntil the last day of its notice; null while it has given none
     */
    record Row(
            ParticipationId participation,
            @Nullable ProgrammeId programme,
            @Nullable OrganisationId organisation,
            @Nullable List<Code> roles,
            @Nullable List<ProjectId> scope,
            @Nullable Integer shareBp,
            @Nullable String state,
            @Nullable DecisionId decision,
            @Nullable Law law,
            @Nullable AgreementId agreement,
            @Nullable Boolean host,
            @Nullable Code hostLegalForm,
            @Nullable AgreementId hostAgreement,
            @Nullable UncertainDate noticeUntil,
            @Nullable DecisionId noticeDecision,
            @Nullable Amount settlement,
            @Nullable Successor successor,
            @Nullable DecisionId withdrawalDecision,
            @Nullable String reason) {}

    private ParticipationView() {}

    static List<Change> on(ParticipationEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case ParticipantInvited e -> invited(e, from);
            case InterestExpressed e -> List.of(state(e, "interested").from(from));
            case ParticipationCommitted e -> List.of(committed(e, from));
            case ParticipationActivated e ->
                    List.of(state(e, "active").set("agreement", e.agreement()).from(from));
            case ParticipationSuspended e ->
                    List.of(state(e, "suspended").set("reason", e.reason()).from(from));
            case ParticipationResumed e -> List.of(state(e, "active").from(from));
            case ParticipationRoleChanged e ->
                    List.of(
                            as(of(e), e.to())
                                    .set("decision", e.decision())
                                    .set("law", e.law())
                                    .within(from));
            case HostAppointed e ->
                    List.of(
                            of(e).set("host", true)
                                    .set("hostLegalForm", e.legalForm())
                                    .set("hostAgreement", e.agreement())
                                    .within(from));
            case WithdrawalNoticeGiven e ->
                    List.of(
                            of(e).set("noticeUntil", e.noticeUntil())
                                    .set("noticeDecision", e.decision())
                                    .within(from));
            case ParticipantWithdrew e -> List.of(withdrew(e, from));
            case ParticipationEnded e ->
                    List.of(
                            state(e, "ended")
                                    .set("reason", e.reason())
                                    .set("successor", e.successor())
                                    .from(from));
        };
    }

    private static List<Change> invited(ParticipantInvited e, UncertainDate from) {
        return List.of(
                as(of(e), e.roles())
                        .set("programme", e.programme())
                        .set("organisation", e.organisation())
                        .always(),
                state(e, "invited").from(from));
    }

    private static Change committed(ParticipationCommitted e, UncertainDate from) {
        return as(state(e, "committed"), e.roles())
                .set("scope", e.scope())
                .set("shareBp", e.shareBp())
                .set("decision", e.decision())
                .set("law", e.law())
                .from(from);
    }

    private static Change withdrew(ParticipantWithdrew e, UncertainDate from) {
        return state(e, "withdrawn")
                .set("withdrawalDecision", e.decision())
                .set("settlement", e.settlement())
                .set("successor", e.successor())
                .from(from);
    }

    private static Change.Draft as(Change.Draft change, List<Code> roles) {
        return change.set("roles", roles).set("host", roles.contains(ParticipationStanding.HOST));
    }

    private static Change.Draft state(ParticipationEvent event, String state) {
        return of(event).set("state", state).set("reason", null);
    }

    private static Change.Draft of(ParticipationEvent event) {
        return Change.of(event.participation()).set("participation", event.participation());
    }
}
