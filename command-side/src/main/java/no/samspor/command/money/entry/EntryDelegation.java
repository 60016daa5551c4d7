package no.samspor.command.money.entry;

import static no.samspor.command.money.entry.EntryRefusal.BEYOND_DELEGATION;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_ELSEWHERE;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_NOT_EVIDENCED;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_NOT_HELD;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_NOT_IN_FORCE;
import static no.samspor.command.money.entry.EntryRefusal.DELEGATION_UNKNOWN;
import static no.samspor.command.money.entry.EntryRefusal.NO_DELEGATION;

import java.util.HashMap;
import java.util.Map;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** I-29 and I-16: the approver's delegation, valid that day, for this matter and this amount. */
final class EntryDelegation {

    private static final Code MATTER = new Code("entryApproval");

    private EntryDelegation() {}

    static void covers(
            @Nullable DelegationId cited,
            ProgrammeId programme,
            Nok amount,
            Stamp stamp,
            Known known,
            Guard guard) {
        guard.needs(cited != null, NO_DELEGATION);
        if (cited == null) return;
        @Nullable DelegationStanding delegation = known.about(DelegationStanding.class, cited);
        if (delegation == null) throw new Refused(DELEGATION_UNKNOWN);
        Certainty then = onEffectiveDay(delegation, stamp);
        guard.refuseIf(
                        then == Certainty.NO || isOverToday(delegation, stamp),
                        DELEGATION_NOT_IN_FORCE)
                .needs(then == Certainty.YES, DELEGATION_NOT_IN_FORCE)
                .refuseIf(
                        stamp.isNative() && !delegation.isHeldBy(stamp.actor()),
                        DELEGATION_NOT_HELD)
                .refuseIf(isElsewhere(delegation, programme), DELEGATION_ELSEWHERE)
                .refuseIf(
                        !delegation.covers(MATTER, amount),
                        BEYOND_DELEGATION,
                        figures(delegation, amount))
                .refuseIf(stamp.isNative() && !delegation.isEvidenced(), DELEGATION_NOT_EVIDENCED);
    }

    private static Certainty onEffectiveDay(DelegationStanding delegation, Stamp stamp) {
        return stamp.effectiveFrom().isExact()
                ? delegation.isInForceOn(stamp.effectiveFrom().earliest())
                : Certainty.POSSIBLY;
    }

    /** What happens here needs it today too (I-04); what is only reported happened then. */
    private static boolean isOverToday(DelegationStanding delegation, Stamp stamp) {
        return stamp.isNative() && delegation.isInForceOn(stamp.askedOn()) != Certainty.YES;
    }

    private static boolean isElsewhere(DelegationStanding delegation, ProgrammeId programme) {
        boolean other = delegation.programme() != null && !delegation.programme().equals(programme);
        return other || !delegation.covers(MATTER);
    }

    private static Map<String, Object> figures(DelegationStanding delegation, Nok amount) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("amount", amount);
        if (delegation.limit() != null) figures.put("limit", delegation.limit());
        return figures;
    }
}
