package no.samspor.command.money.allocation;

import static no.samspor.command.money.allocation.AllocationRefusal.KEY_DATE_MISSING;
import static no.samspor.command.money.allocation.AllocationRefusal.NOT_EQUAL;
import static no.samspor.command.money.allocation.AllocationRefusal.PARTS_DO_NOT_ADD_UP;
import static no.samspor.command.money.allocation.AllocationRefusal.PART_NEGATIVE;
import static no.samspor.command.money.allocation.AllocationRefusal.PART_TWICE;
import static no.samspor.command.money.allocation.AllocationRefusal.PART_UNKNOWN;
import static no.samspor.command.money.allocation.AllocationRefusal.POINTS_DO_NOT_ADD_UP;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.samspor.events.money.AllocationEvent.Share;
import no.samspor.events.money.AllocationEvent.Shares;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.OrganisationId;

/** I-10: parts make the whole, whichever way they are counted. */
final class AllocationShares {

    private static final Code EQUAL = new Code("equal");

    /** Keys computed from figures that change from day to day. */
    private static final Set<Code> OF_A_DAY = Set.of(new Code("population"), new Code("usage"));

    private static final int WHOLE_BP = 10_000;

    private AllocationShares() {}

    static void addUp(Shares shares, Known known, Guard guard) {
        Set<OrganisationId> organisations = new HashSet<>();
        Nok sum = Nok.ZERO;
        int points = 0;
        int pointed = 0;
        for (Share part : shares.parts()) {
            guard.refuseIf(!organisations.add(part.organisation()), PART_TWICE)
                    .refuseIf(
                            known.about(OrganisationStanding.class, part.organisation()) == null,
                            PART_UNKNOWN)
                    .refuseIf(Nok.ZERO.exceeds(part.kr()), PART_NEGATIVE);
            sum = sum.plus(part.kr());
            if (part.bp() == null) continue;
            points += part.bp();
            pointed++;
        }
        boolean whole = points == WHOLE_BP && pointed == shares.parts().size();
        guard.refuseIf(
                        shares.parts().isEmpty() || !sum.equals(shares.kr()),
                        PARTS_DO_NOT_ADD_UP,
                        Map.of("kr", shares.kr(), "parts", sum))
                .refuseIf(pointed > 0 && !whole, POINTS_DO_NOT_ADD_UP, Map.of("points", points))
                .refuseIf(shares.key().equals(EQUAL) && !areEqual(shares), NOT_EQUAL)
                .needs(
                        !OF_A_DAY.contains(shares.key()) || shares.keyDate() != null,
                        KEY_DATE_MISSING);
    }

    /** To the øre: what cannot be divided further falls on somebody. */
    private static boolean areEqual(Shares shares) {
        long least = shares.kr().minor() / shares.parts().size();
        return shares.parts().stream()
                .map(part -> part.kr().minor() - least)
                .allMatch(more -> more == 0 || more == 1);
    }
}
