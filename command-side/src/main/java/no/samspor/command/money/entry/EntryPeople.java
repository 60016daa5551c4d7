package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.APPROVALS_NOT_QUOTED;
import static no.samspor.command.money.entry.EntryRefusal.ATTESTER_APPROVES;
import static no.samspor.command.money.entry.EntryRefusal.PAYS_HIMSELF;
import static no.samspor.command.money.entry.EntryRefusal.TWO_PEOPLE_NOT_SHOWN;

import no.samspor.events.money.EntryEvent.ApprovalStep;
import no.samspor.events.money.EntryEvent.Imported;
import no.samspor.events.money.EntryEvent.QuotedApproval;
import no.samspor.events.money.Voucher;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** I-16: one attests, another approves, and neither of them is paid. */
final class EntryPeople {

    private EntryPeople() {}

    static void attest(Voucher voucher, Stamp stamp, Guard guard) {
        guard.refuseIf(isPaid(actor(stamp), voucher), PAYS_HIMSELF)
                .needs(stamp.isNative(), TWO_PEOPLE_NOT_SHOWN);
    }

    static void approve(@Nullable PersonId attester, Voucher voucher, Stamp stamp, Guard guard) {
        @Nullable PersonId approver = actor(stamp);
        guard.refuseIf(approver != null && approver.equals(attester), ATTESTER_APPROVES)
                .refuseIf(isPaid(approver, voucher), PAYS_HIMSELF)
                .needs(approver != null && attester != null, TWO_PEOPLE_NOT_SHOWN);
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
