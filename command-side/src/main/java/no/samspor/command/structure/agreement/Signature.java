package no.samspor.command.structure.agreement;

import static no.samspor.command.structure.agreement.AgreementRefusal.DELEGATION_NOT_EVIDENCED;
import static no.samspor.command.structure.agreement.AgreementRefusal.DELEGATION_NOT_IN_FORCE;
import static no.samspor.command.structure.agreement.AgreementRefusal.DELEGATION_OF_ANOTHER;
import static no.samspor.command.structure.agreement.AgreementRefusal.DELEGATION_UNKNOWN;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOT_APPROVED;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOT_A_PARTY;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOT_THE_PARTY;
import static no.samspor.command.structure.agreement.AgreementRefusal.REPRESENTS_ITSELF;
import static no.samspor.command.structure.agreement.AgreementRefusal.SIGNED_ALREADY;
import static no.samspor.command.structure.agreement.AgreementRefusal.SIGNER_UNKNOWN;
import static no.samspor.command.structure.agreement.AgreementRefusal.SIGNER_UNSTATED;

import java.util.HashSet;
import java.util.Set;
import no.samspor.command.structure.agreement.AgreementCommand.SignAgreement;
import no.samspor.command.structure.agreement.AgreementState.Draft;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a signature binds: each party that has approved, and each that gave a delegation in force on
 * the day of signing (I-35).
 */
record Signature(SignAgreement c, Draft state, Stamp stamp, Known known, Guard guard) {

    private static final Code SIGNING = new Code("agreementSigning");

    /** The parties that it binds, the signer's own among them. */
    Set<OrganisationId> binds() {
        Set<OrganisationId> bound = new HashSet<>(Set.of(c.party()));
        for (Represented other : c.onBehalfOf()) {
            guard.refuseIf(!bound.add(other.party()), REPRESENTS_ITSELF);
        }
        guard.refuseIf(!state.terms().parties().containsAll(bound), NOT_A_PARTY)
                .refuseIf(bound.stream().anyMatch(state.bound()::contains), SIGNED_ALREADY)
                .needs(c.signedBy() != null && c.capacity() != null, SIGNER_UNSTATED)
                .refuseIf(
                        c.signedBy() != null
                                && known.about(PersonStanding.class, c.signedBy()) == null,
                        SIGNER_UNKNOWN)
                .needs(stamp.actor().actsFor(c.party()), NOT_THE_PARTY);
        authorised(c.party(), c.delegation());
        for (Represented other : c.onBehalfOf()) authorised(other.party(), other.delegation());
        return bound;
    }

    private void authorised(OrganisationId party, @Nullable DelegationId cited) {
        if (cited == null) {
            guard.needs(state.approved().containsKey(party), NOT_APPROVED);
            return;
        }
        @Nullable DelegationStanding delegation = known.about(DelegationStanding.class, cited);
        if (delegation == null) throw new Refused(DELEGATION_UNKNOWN);
        guard.refuseIf(inForce(delegation) == Certainty.NO, DELEGATION_NOT_IN_FORCE)
                .needs(inForce(delegation) == Certainty.YES, DELEGATION_NOT_IN_FORCE)
                .refuseIf(
                        !isOf(party, delegation)
                                || !isTo(delegation.delegate())
                                || !delegation.covers(SIGNING),
                        DELEGATION_OF_ANOTHER)
                .refuseIf(stamp.isNative() && !delegation.isEvidenced(), DELEGATION_NOT_EVIDENCED);
    }

    /** On the day of signing; a day that the source leaves open is only possibly covered. */
    private Certainty inForce(DelegationStanding delegation) {
        UncertainDate signed = stamp.effectiveFrom();
        return signed.isExact() ? delegation.isInForceOn(signed.earliest()) : Certainty.POSSIBLY;
    }

    private boolean isOf(OrganisationId party, DelegationStanding delegation) {
        if (party.equals(delegation.grantor())) return true;
        if (!(delegation.grantor() instanceof BodyId body)) return false;
        @Nullable BodyStanding grantor = known.about(BodyStanding.class, body);
        return grantor != null && party.equals(grantor.organisation());
    }

    /** To the person who signed, to the actor, or to a role in the organisation that signs. */
    private boolean isTo(Delegate delegate) {
        if (delegate.person() != null) return delegate.person().equals(c.signedBy());
        if (delegate.body() != null) return delegate.body().equals(stamp.actor().body());
        return c.party().equals(delegate.organisation());
    }
}
