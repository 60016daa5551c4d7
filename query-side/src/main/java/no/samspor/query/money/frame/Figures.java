package no.samspor.query.money.frame;

import java.util.List;
import no.samspor.kernel.Nok;
import no.samspor.query.asof.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What is granted against what is posted, of a frame, a line, a year or a programme. Every figure
 * is our own sum, of what holds on the day asked about, surely or possibly.
 *
 * @param frame as first granted
 * @param adjusted what later decisions added, took away or moved
 * @param granted both together
 * @param remaining what is granted and not posted
 * @param surelyRemaining the same of grants that are surely in effect
 * @param deviation what is posted beyond what is granted; negative while something remains
 * @param deviationBp the same in basis points of what is granted, rounded down; null where nothing
 *     is granted
 * @param possibly how many grants and bookings count only possibly
 */
record Figures(
        Nok frame,
        Nok adjusted,
        Nok granted,
        Nok posted,
        Nok remaining,
        Nok surelyRemaining,
        Nok deviation,
        @Nullable Long deviationBp,
        long possibly) {

    private static final long WHOLE_BP = 10_000;

    /**
     * @param grants sums of {@link FrameGrantView}, told apart by {@code kind}
     * @param bookings sums of {@link FrameBookingView}
     */
    static Figures of(List<Sum> grants, List<Sum> bookings) {
        List<Sum> first = grants.stream().filter(Figures::isFirst).toList();
        Nok frame = total(first);
        Nok granted = total(grants);
        Nok posted = total(bookings);
        Nok surely = Nok.ZERO;
        for (Sum grant : grants) surely = surely.plus(kr(grant.sure().kr()));
        Nok deviation = posted.minus(granted);
        return new Figures(
                frame,
                granted.minus(frame),
                granted,
                posted,
                granted.minus(posted),
                surely.minus(posted),
                deviation,
                basisPoints(deviation, granted),
                possibly(grants) + possibly(bookings));
    }

    private static boolean isFirst(Sum grant) {
        return "granted".equals(grant.of().get("kind"));
    }

    static Nok total(List<Sum> sums) {
        Nok total = Nok.ZERO;
        for (Sum sum : sums) total = total.plus(kr(sum.sum().kr()));
        return total;
    }

    private static Nok kr(@Nullable Nok kr) {
        return kr == null ? Nok.ZERO : kr;
    }

    private static long possibly(List<Sum> sums) {
        return sums.stream().mapToLong(Sum::possibly).sum();
    }

    private static @Nullable Long basisPoints(Nok part, Nok whole) {
        if (!whole.isPositive()) return null;
        return Math.floorDiv(Math.multiplyExact(part.minor(), WHOLE_BP), whole.minor());
    }
}
