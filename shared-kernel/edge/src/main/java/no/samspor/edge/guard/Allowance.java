package no.samspor.edge.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How much each person and each organisation may ask for: requests, and bytes of bodies. By who
 * asks and never by address, since many share one and one has many.
 */
final class Allowance implements HandlerInterceptor {

    private static final int BURST_SECONDS = 4;
    private static final int REMEMBERED_MAX = 100_000;

    /** What is not stated is taken for the most that is read of a body. */
    private static final long UNSTATED_BYTES = 1 << 20;

    private static final long NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private record Purse(@Nullable Rate requests, @Nullable Rate bytes) {}

    private final Limits limits;
    private final LongSupplier clock;

    /** One that is not used for so long is full again: nothing is lost when it is forgotten. */
    private final Cache<Id, Purse> purses =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED_MAX)
                    .executor(Runnable::run)
                    .expireAfterAccess(Duration.ofSeconds(4 * BURST_SECONDS))
                    .build();

    /**
     * @param clock of nanoseconds, from any beginning
     */
    Allowance(Limits limits, LongSupplier clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable Caller caller = Caller.known();
        if (caller != null) take(caller, bytesOf(request));
        return true;
    }

    void take(Caller caller, long bytes) {
        long now = clock.getAsLong();
        take(purse(caller.person(), limits.person(), limits.personBytes(), now), bytes, now);
        take(
                purse(
                        caller.organisation(),
                        limits.organisation(),
                        limits.organisationBytes(),
                        now),
                bytes,
                now);
    }

    private Purse purse(Id holder, long requests, long bytes, long now) {
        return purses.get(holder, _ -> new Purse(rate(requests, now), rate(bytes, now)));
    }

    private static @Nullable Rate rate(long perSecond, long now) {
        return perSecond == 0 ? null : new Rate(perSecond, BURST_SECONDS, now);
    }

    private static void take(Purse purse, long bytes, long now) {
        if (purse.requests() != null) refuseFor(purse.requests().take(1, now));
        if (purse.bytes() != null && bytes > 0) refuseFor(purse.bytes().take(bytes, now));
    }

    private static void refuseFor(long nanos) {
        if (nanos == 0) return;
        long seconds = Math.ceilDiv(nanos, NANOS_A_SECOND);
        throw new Problem.Thrown(
                Problem.of(EdgeRefusal.TOO_MANY_REQUESTS, Map.of(Problem.RETRY_AFTER, seconds)));
    }

    private static long bytesOf(HttpServletRequest request) {
        long stated = request.getContentLengthLong();
        if (stated >= 0) return Math.min(stated, UNSTATED_BYTES);
        return request.getHeader("Transfer-Encoding") == null ? 0 : UNSTATED_BYTES;
    }
}
