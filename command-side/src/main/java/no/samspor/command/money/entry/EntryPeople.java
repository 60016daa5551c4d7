package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.APPROVALS_NOT_QUOTED;
import static no.samspor.command.money.entry.EntryRefusal.ATTESTER_APPROVES;
import static no.samspor.command.money.entry.EntryRefusal.BEYOND_DELEGATION;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_ELSEWHERE;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_NOT_EVIDENCED;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_NOT_HELD;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_NOT_IN_FORCE;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_UNKNOWN;
import static no.samspor.command.money.entry.EntryRefusal.NO_DELEGATION;
import static no.samspor.command.money.entry.EntryRefusal.PAYS_HIMSELF;
import static no.samspor.command.money.entry.EntryRefusal.TWO_PEOPLE_NOT_SHOWN;

import no.samspor.command.money.entry.EntryState.Attested;
import no.samspor.events.money.EntryEvent.ApprovalStep;
import no.samspor.events.money.EntryEvent.Imported;
import no.samspor.events.money.EntryEvent.QuotedApproval;
import no.samspor.events.money.Voucher;
import no.samspor.events.structure.DelegationStanding.Act;
import no.samspor.events.structure.DelegationStanding.Grounds;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** I-16: one attests, another approves, and neither of them is paid. */
final class EntryPeople {

    private static final Code APPROVAL = new Code("entryApproval");
    private static final Grounds DELEGATION =
            new Grounds(
                    DELEGATION_UNKNOWN,
                    DELEGATION_NOT_IN_FORCE,
                    DELEGATION_NOT_HELD,
                    DELEGATION_ELSEWHERE,
                    BEYOND_DELEGATION,
                    DELEGATION_NOT_EVIDENCED);

    private EntryPeople() {}

    static void attest(Voucher voucher, Stamp stamp, Guard guard) {
        guard.refuseIf(isPaid(actor(stamp), voucher), PAYS_HIMSELF)
                .needs(stamp.isNative(), TWO_PEOPLE_NOT_SHOWN);
    }

    static void approve(
            @Nullable DelegationId cited, Attested entry, Stamp stamp, Known known, Guard guard) {
        @Nullable PersonId approver = actor(stamp);
        guard.refuseIf(approver != null && approver.equals(entry.attester()), ATTESTER_APPROVES)
                .refuseIf(isPaid(approver, entry.voucher()), PAYS_HIMSELF)
                .needs(approver != null && entry.attester() != null, TWO_PEOPLE_NOT_SHOWN)
                .needs(cited != null, NO_DELEGATION);
        if (cited == null) return;
        Act act = new Act(APPROVAL, entry.programme(), entry.voucher().size());
        DELEGATION.hold(cited, act, stamp, known, guard);
    }

    /** I-16 of others: two people, and neither is paid, as far as the source names them. */
    static void quoted(Imported imported, Voucher voucher, Guard guard) {
        @Nullable QuotedApproval attested = quote(imported, ApprovalStep.ATTESTED);
        @Nullable QuotedApproval approved = quote(imported, ApprovalStep.APPROVED);
        guard.needs(attested != null && approved != null, APPROVALS_NOT_QUOTED);
        @Nullable PersonId attester = attested == null ? null : attested.person();
        @Nullable PersonId approver = approved == null ? null : approved.person();
        guard.refuseIf(attester != null && attester.equals(approver), ATTESTER_APPROVES)
                .refuseIf(isPaid(attester, voucher) || isPaid(approver, voucher), PAYS_HIMSELF);
    }

    private static @Nullable QuotedApproval quote(Imported imported, ApprovalStep step) {
        for (QuotedApproval approval : imported.approvals()) {
            if (approval.step() == step) return approval;
        }
        return null;
    }

    /** Who does it; null for a mirrored act, whose actor only reports it. */
    static @Nullable PersonId actor(Stamp stamp) {
        return stamp.isNative() ? stamp.actor().person() : null;
    }

    private static boolean isPaid(@Nullable PersonId person, Voucher voucher) {
        return person != null && person.equals(voucher.payee());
    }
}
