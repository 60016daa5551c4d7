package no.samspor.command.structure.agreement;

import static no.samspor.command.structure.agreement.AgreementRefusal.APPROVAL_MISSING;
import static no.samspor.command.structure.agreement.AgreementRefusal.APPROVED_ALREADY;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOTICE_NEGATIVE;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOTICE_TOO_SHORT;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOT_A_PARTY;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOT_IN_THIS_STATE;
import static no.samspor.command.structure.agreement.AgreementRefusal.NOT_LONGER;
import static no.samspor.command.structure.agreement.AgreementRefusal.NO_END_TO_EXTEND;
import static no.samspor.command.structure.agreement.AgreementRefusal.PARTIES_TOO_FEW;
import static no.samspor.command.structure.agreement.AgreementRefusal.PARTY_ENDED;
import static no.samspor.command.structure.agreement.AgreementRefusal.PARTY_UNKNOWN;
import static no.samspor.command.structure.agreement.AgreementRefusal.PARTY_UNSTATED;
import static no.samspor.command.structure.agreement.AgreementRefusal.TEXT_NOT_FIXED;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samspor.command.structure.agreement.AgreementCommand.AmendAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.ApproveAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.DraftAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.RenewAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.SignAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.TerminateAgreement;
import no.samspor.command.structure.agreement.AgreementState.Draft;
import no.samspor.command.structure.agreement.AgreementState.None;
import no.samspor.command.structure.agreement.AgreementState.Signed;
import no.samspor.command.structure.agreement.AgreementState.Terminated;
import no.samspor.events.FieldChange;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.AgreementEvent.AgreementAmended;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementRenewed;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.events.structure.AgreementEvent.PartyApproval;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Period;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The rules of an agreement: it binds whoever approved and signed, from the last signature on. */
final class AgreementDecider implements Decider<AgreementCommand, AgreementState, AgreementEvent> {

    @Override
    public AgreementState initial() {
        return new None();
    }

    @Override
    public Judgement<AgreementEvent> decide(
            AgreementCommand command, AgreementState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case DraftAgreement c -> draft(c, state, known, guard);
            case ApproveAgreement c -> approve(c, draft(state), stamp, known, guard);
            case SignAgreement c -> sign(c, draft(state), stamp, known, guard);
            case AmendAgreement c -> amend(c, signed(state), stamp, known, guard);
            case RenewAgreement c -> renew(c, signed(state), stamp, known, guard);
            case TerminateAgreement c -> terminate(c, signed(state), stamp, known, guard);
        };
    }

    private static Judgement<AgreementEvent> draft(
            DraftAgreement c, AgreementState state, Known known, Guard guard) {
        guard.refuseIf(!(state instanceof None), NOT_IN_THIS_STATE);
        sound(c.terms(), known, guard);
        return guard.then(new AgreementDrafted(c.agreement(), c.programme(), c.kind(), c.terms()));
    }

    private static void sound(AgreementTerms terms, Known known, Guard guard) {
        Set<OrganisationId> parties = new HashSet<>(terms.parties());
        guard.refuseIf(
                parties.size() < 2 || parties.size() < terms.parties().size(), PARTIES_TOO_FEW);
        for (OrganisationId party : terms.parties()) {
            @Nullable OrganisationStanding it = known.about(OrganisationStanding.class, party);
            if (it == null) throw new Refused(PARTY_UNKNOWN, Map.of("party", party));
            guard.refuseIf(
                    it.hasSurelyEndedBy(terms.valid().from()), PARTY_ENDED, Map.of("party", party));
        }
        @Nullable Doc text = terms.document();
        guard.refuseIf(terms.noticeDays() != null && terms.noticeDays() < 0, NOTICE_NEGATIVE)
                .needs(text != null && text.sha256() != null, TEXT_NOT_FIXED);
    }

    private static Judgement<AgreementEvent> approve(
            ApproveAgreement c, Draft state, Stamp stamp, Known known, Guard guard) {
        boolean approved = state.approved().containsKey(c.party());
        Optional<DecisionId> before = state.approved().getOrDefault(c.party(), Optional.empty());
        if (approved && before.equals(Optional.ofNullable(c.decision()))) {
            return Judgement.nothing();
        }
        guard.refuseIf(!state.terms().parties().contains(c.party()), NOT_A_PARTY)
                .refuseIf(approved, APPROVED_ALREADY);
        new PartyDecision(stamp, known, guard).carries(c.decision(), c.party());
        return guard.then(new AgreementApprovedByParty(c.agreement(), c.party(), c.decision()));
    }

    /** The last signature puts it in force. */
    private static Judgement<AgreementEvent> sign(
            SignAgreement c, Draft state, Stamp stamp, Known known, Guard guard) {
        Set<OrganisationId> bound = new HashSet<>(state.bound());
        bound.addAll(new Signature(c, state, stamp, known, guard).binds());
        AgreementSigned signed =
                new AgreementSigned(
                        c.agreement(),
                        c.party(),
                        c.signedBy(),
                        c.capacity(),
                        c.delegation(),
                        c.onBehalfOf());
        return bound.containsAll(state.terms().parties())
                ? guard.then(signed, new AgreementEnteredIntoForce(c.agreement()))
                : guard.then(signed);
    }

    /** Those who were parties and those who become so. */
    private static Judgement<AgreementEvent> amend(
            AmendAgreement c, Signed state, Stamp stamp, Known known, Guard guard) {
        List<FieldChange> changes = FieldChange.between(state.terms(), c.terms());
        if (changes.isEmpty()) return Judgement.nothing();
        sound(c.terms(), known, guard);
        Set<OrganisationId> concerned = new HashSet<>(state.terms().parties());
        concerned.addAll(c.terms().parties());
        approved(c.approvals(), concerned, stamp, known, guard);
        return guard.then(
                new AgreementAmended(
                        c.agreement(), state.version() + 1, c.terms(), changes, c.approvals()));
    }

    private static Judgement<AgreementEvent> renew(
            RenewAgreement c, Signed state, Stamp stamp, Known known, Guard guard) {
        @Nullable UncertainDate end = state.terms().valid().to();
        if (end == null) throw new Refused(NO_END_TO_EXTEND);
        if (end.equals(c.to())) return Judgement.nothing();
        guard.refuseIf(!c.to().latest().isAfter(end.latest()), NOT_LONGER);
        if (!state.terms().renewsItself() || !c.approvals().isEmpty()) {
            approved(c.approvals(), Set.copyOf(state.terms().parties()), stamp, known, guard);
        }
        return guard.then(new AgreementRenewed(c.agreement(), c.to(), c.approvals()));
    }

    private static void approved(
            List<PartyApproval> approvals,
            Set<OrganisationId> parties,
            Stamp stamp,
            Known known,
            Guard guard) {
        Set<OrganisationId> missing = new HashSet<>(parties);
        for (PartyApproval each : approvals) {
            guard.refuseIf(!parties.contains(each.party()), NOT_A_PARTY);
            missing.remove(each.party());
        }
        guard.needs(missing.isEmpty(), APPROVAL_MISSING, Map.of("missing", texts(missing)));
        PartyDecision cited = new PartyDecision(stamp, known, guard);
        for (PartyApproval each : approvals) cited.carries(each.decision(), each.party());
    }

    private static Set<String> texts(Set<OrganisationId> parties) {
        Set<String> sorted = new TreeSet<>();
        for (OrganisationId party : parties) sorted.add(party.toString());
        return sorted;
    }

    private static Judgement<AgreementEvent> terminate(
            TerminateAgreement c, Signed state, Stamp stamp, Known known, Guard guard) {
        guard.needs(c.by() != null, PARTY_UNSTATED)
                .refuseIf(c.by() != null && !state.terms().parties().contains(c.by()), NOT_A_PARTY)
                .needs(hasHadNotice(c, state.terms(), stamp), NOTICE_TOO_SHORT);
        if (c.by() != null) new PartyDecision(stamp, known, guard).carries(c.decision(), c.by());
        return guard.then(
                new AgreementTerminated(
                        c.agreement(), c.by(), c.noticeGivenOn(), c.reason(), c.decision()));
    }

    /** The end lies surely a whole period of notice after notice was surely given. */
    private static boolean hasHadNotice(TerminateAgreement c, AgreementTerms terms, Stamp stamp) {
        if (terms.noticeDays() == null) return true;
        UncertainDate given =
                c.noticeGivenOn() == null ? UncertainDate.on(stamp.askedOn()) : c.noticeGivenOn();
        return stamp.effectiveFrom().earliest().toEpochDay() - given.latest().toEpochDay()
                >= terms.noticeDays();
    }

    private static Draft draft(AgreementState state) {
        if (state instanceof Draft draft) return draft;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    private static Signed signed(AgreementState state) {
        if (state instanceof Signed signed) return signed;
        throw new Refused(NOT_IN_THIS_STATE);
    }

    @Override
    public AgreementState evolve(AgreementState state, AgreementEvent event, Stamp stamp) {
        return switch (event) {
            case AgreementDrafted e -> new Draft(e.terms(), Map.of(), Set.of());
            case AgreementApprovedByParty e ->
                    state instanceof Draft was ? approved(was, e) : state;
            case AgreementSigned e -> state instanceof Draft was ? bound(was, e) : state;
            case AgreementEnteredIntoForce e ->
                    state instanceof Draft was ? new Signed(1, was.terms()) : state;
            case AgreementAmended e -> new Signed(e.version(), e.terms());
            case AgreementRenewed e ->
                    state instanceof Signed was
                            ? new Signed(was.version(), until(was.terms(), e.to()))
                            : state;
            case AgreementTerminated e -> new Terminated();
        };
    }

    private static Draft approved(Draft was, AgreementApprovedByParty e) {
        Map<OrganisationId, Optional<DecisionId>> all = new HashMap<>(was.approved());
        all.put(e.party(), Optional.ofNullable(e.decision()));
        return new Draft(was.terms(), Map.copyOf(all), was.bound());
    }

    private static Draft bound(Draft was, AgreementSigned e) {
        Set<OrganisationId> all = new HashSet<>(was.bound());
        all.add(e.party());
        for (Represented other : e.onBehalfOf()) all.add(other.party());
        return new Draft(was.terms(), was.approved(), Set.copyOf(all));
    }

    private static AgreementTerms until(AgreementTerms was, UncertainDate to) {
        return new AgreementTerms(
                was.subject(),
                was.parties(),
                Period.stored(was.valid().from(), to),
                was.noticeDays(),
                was.renewsItself(),
                was.document());
    }
}
