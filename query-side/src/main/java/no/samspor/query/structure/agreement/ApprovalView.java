package no.samspor.query.structure.agreement;

import java.util.List;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.AgreementEvent.AgreementAmended;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementRenewed;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.events.structure.AgreementEvent.PartyApproval;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Which party has approved what of an agreement, on which decision of its own. */
final class ApprovalView {

    static final View<Row> VIEW =
            View.of("agreement_approval", Row.class).hears(AgreementEvent.class, ApprovalView::on);

    /**
     * One approval by one party.
     *
     * @param version the version that it approved; null for a renewal of whichever was in force
     * @param renewedTo the last day that it approved; null for anything but a renewal
     */
    record Row(
            AgreementId agreement,
            OrganisationId party,
            @Nullable Integer version,
            @Nullable UncertainDate renewedTo,
            @Nullable UncertainDate approvedOn,
            @Nullable DecisionId decision) {}

    private ApprovalView() {}

    static List<Change> on(AgreementEvent event, Stamp stamp) {
        UncertainDate on = stamp.effectiveFrom();
        return switch (event) {
            case AgreementApprovedByParty e -> {
                PartyApproval approval = new PartyApproval(e.party(), e.decision());
                yield List.of(version(e, 1, approval, on));
            }
            case AgreementAmended e ->
                    e.approvals().stream().map(each -> version(e, e.version(), each, on)).toList();
            case AgreementRenewed e ->
                    e.approvals().stream().map(each -> renewal(e, each, on)).toList();
            case AgreementDrafted _ -> List.of();
            case AgreementSigned _ -> List.of();
            case AgreementEnteredIntoForce _ -> List.of();
            case AgreementTerminated _ -> List.of();
        };
    }

    private static Change version(
            AgreementEvent event, int version, PartyApproval approval, UncertainDate on) {
        Change.Draft change = Change.of(event.agreement(), version, approval.party());
        return approved(change.set("version", version), event, approval, on);
    }

    private static Change renewal(AgreementRenewed e, PartyApproval approval, UncertainDate on) {
        Change.Draft change = Change.of(e.agreement(), "renewal", e.to(), approval.party());
        return approved(change.set("renewedTo", e.to()), e, approval, on);
    }

    private static Change approved(
            Change.Draft change, AgreementEvent event, PartyApproval approval, UncertainDate on) {
        return change.set("agreement", event.agreement())
                .set("party", approval.party())
                .set("approvedOn", on)
                .set("decision", approval.decision())
                .from(on);
    }
}
