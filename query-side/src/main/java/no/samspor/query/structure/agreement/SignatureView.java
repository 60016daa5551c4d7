package no.samspor.query.structure.agreement;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.AgreementEvent.AgreementAmended;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementRenewed;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/** By whose signature each party is bound: its own, or another's for it (I-35). */
final class SignatureView {

    static final View<Row> VIEW =
            View.of("agreement_signature", Row.class)
                    .hears(AgreementEvent.class, SignatureView::on);

    /**
     * The signature that binds one party.
     *
     * @param signedBy the party that signed, itself or another on its behalf
     * @param capacity what the signer is in {@code signedBy}: never a name
     * @param delegation by which the signature binds the party, if it has not approved
     */
    record Row(
            AgreementId agreement,
            OrganisationId party,
            @Nullable OrganisationId signedBy,
            @Nullable String capacity,
            @Nullable UncertainDate signedOn,
            @Nullable DelegationId delegation) {}

    private SignatureView() {}

    static List<Change> on(AgreementEvent event, Stamp stamp) {
        return switch (event) {
            case AgreementSigned e -> signed(e, stamp.effectiveFrom());
            case AgreementDrafted _ -> List.of();
            case AgreementApprovedByParty _ -> List.of();
            case AgreementEnteredIntoForce _ -> List.of();
            case AgreementAmended _ -> List.of();
            case AgreementRenewed _ -> List.of();
            case AgreementTerminated _ -> List.of();
        };
    }

    private static List<Change> signed(AgreementSigned e, UncertainDate on) {
        List<Change> changes = new ArrayList<>();
        changes.add(bound(e, e.party(), e.delegation(), on));
        for (Represented other : e.onBehalfOf()) {
            changes.add(bound(e, other.party(), other.delegation(), on));
        }
        return changes;
    }

    private static Change bound(
            AgreementSigned e,
            OrganisationId party,
            @Nullable DelegationId delegation,
            UncertainDate on) {
        return Change.of(e.agreement(), party)
                .set("agreement", e.agreement())
                .set("party", party)
                .set("signedBy", e.party())
                .set("capacity", e.capacity())
                .set("signedOn", on)
                .set("delegation", delegation)
                .from(on);
    }
}
