package no.samspor.command.money.frame;

import static no.samspor.command.money.frame.FrameRefusal.BEYOND_FUNDING;

import java.util.HashMap;
import java.util.Map;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.money.ProgrammeFunding;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Known;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * I-11: all frames of a programme together stay within its committed funding, year by year. Money
 * that is tied to no year fills what the years lack; what a decision calls «ufinansiert» too.
 */
final class FrameFunding {

    private FrameFunding() {}

    /** {@code more} is what is claimed now, by year, beside what the programme's frames claim. */
    static void holds(
            ProgrammeId programme,
            Map<Integer, Nok> more,
            @Nullable Nok unfunded,
            Stamp stamp,
            Known known,
            Guard guard) {
        if (more.values().stream().noneMatch(Nok::isPositive)) return;
        @Nullable ProgrammeFunding before = known.about(ProgrammeFunding.class, programme);
        Nok lacking = lacking(before, more, stamp, known);
        Nok without = before == null ? Nok.ZERO : before.unfunded();
        if (unfunded != null) without = without.plus(unfunded);
        boolean funded = !lacking.exceeds(without);
        if (!funded && stamp.isNative()) {
            throw new Refused(BEYOND_FUNDING, Map.of("missing", lacking.minus(without)));
        }
        guard.needs(funded, BEYOND_FUNDING);
    }

    /** Native claims rest only on commitments that are shown; reported ones on all reported. */
    private static Nok lacking(
            @Nullable ProgrammeFunding before, Map<Integer, Nok> more, Stamp stamp, Known known) {
        Map<Integer, Nok> claims = new HashMap<>(more);
        Nok untied = Nok.ZERO;
        if (before != null) {
            before.claims().forEach((year, kr) -> claims.merge(year, kr, Nok::plus));
            for (FundingId id : before.commitments()) {
                @Nullable FundingStanding funding = known.about(FundingStanding.class, id);
                if (funding == null || (stamp.isNative() && !funding.isEvidenced())) continue;
                untied = untied.plus(funding.firmInAnyYear());
                claims.replaceAll((year, kr) -> kr.minus(funding.firmIn(year)));
            }
        }
        Nok lacking = Nok.ZERO;
        for (Nok left : claims.values()) {
            if (left.isPositive()) lacking = lacking.plus(left);
        }
        return lacking.minus(untied);
    }
}
