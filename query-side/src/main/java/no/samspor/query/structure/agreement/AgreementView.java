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
import no.samspor.events.structure.AgreementTerms;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Where each agreement stands, and what its version of the day says. */
final class AgreementView {

    static final View<Row> VIEW =
            View.of("agreement", Row.class).hears(AgreementEvent.class, AgreementView::on);

    static final String SIGNED = "signed";

    /**
     * One agreement.
     *
     * @param state draft; signed, once all have; or terminated
     * @param validFrom from when it binds whoever has signed; {@code validTo} the last day
     * @param noticeDays whole calendar days before a party may leave; null where it sets none
     * @param renewsItself whether it goes on unless a party objects
     */
    record Row(
            AgreementId agreement,
            @Nullable ProgrammeId programme,
            @Nullable Code kind,
            @Nullable String state,
            @Nullable Integer version,
            @Nullable String subject,
            @Nullable List<OrganisationId> parties,
            @Nullable UncertainDate validFrom,
            @Nullable UncertainDate validTo,
            @Nullable Integer noticeDays,
            @Nullable Boolean renewsItself,
            @Nullable Doc document,
            @Nullable OrganisationId terminatedBy,
            @Nullable UncertainDate noticeGivenOn,
            @Nullable String reason,
            @Nullable DecisionId decision) {}

    private AgreementView() {}

    static List<Change> on(AgreementEvent event, Stamp stamp) {
        UncertainDate from = stamp.effectiveFrom();
        return switch (event) {
            case AgreementDrafted e ->
                    List.of(
                            of(e).set("programme", e.programme()).set("kind", e.kind()).always(),
                            says(e, 1, e.terms()).set("state", "draft").from(from));
            case AgreementEnteredIntoForce e -> List.of(of(e).set("state", SIGNED).from(from));
            case AgreementAmended e -> List.of(says(e, e.version(), e.terms()).within(from));
            case AgreementRenewed e -> List.of(of(e).set("validTo", e.to()).within(from));
            case AgreementTerminated e ->
                    List.of(
                            of(e).set("state", "terminated")
                                    .set("terminatedBy", e.by())
                                    .set("noticeGivenOn", e.noticeGivenOn())
                                    .set("reason", e.reason())
                                    .set("decision", e.decision())
                                    .from(from));
            case AgreementApprovedByParty _ -> List.of();
            case AgreementSigned _ -> List.of();
        };
    }

    private static Change.Draft says(AgreementEvent event, int version, AgreementTerms terms) {
        return of(event)
                .set("version", version)
                .set("subject", terms.subject())
                .set("parties", terms.parties())
                .set("validFrom", terms.valid().from())
                .set("validTo", terms.valid().to())
                .set("noticeDays", terms.noticeDays())
                .set("renewsItself", terms.renewsItself())
                .set("document", terms.document());
    }

    private static Change.Draft of(AgreementEvent event) {
        return Change.of(event.agreement()).set("agreement", event.agreement());
    }
}
