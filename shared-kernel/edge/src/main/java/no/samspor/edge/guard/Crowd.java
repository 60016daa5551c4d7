package no.samspor.edge.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Language;
import no.samspor.edge.Problem;
import no.samspor.edge.ProblemAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what cannot be done in time, before it has cost anything: commands, reads and heavy
 * reads each have a room of their own, so that none takes the places of another, and whether the
 * process lives is always answered.
 */
final class Crowd implements Filter {

    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Duration SLOW_HEAVY = Duration.ofSeconds(2);
    private static final int LEAST_PART = 4;

    private static final String HEALTH = "/health";
    private static final String API = "/api/";
    private static final String UPKEEP = "/api/v1/views/";
    private static final String SHEET = "text/csv";

    /** How the addresses end of what is put together from much. */
    private static final List<String> HEAVY =
            List.of("/evidence", "/overview", "/economy", "/timeline", "/entries");

    private final @Nullable Room commands;
    private final @Nullable Room reads;
    private final @Nullable Room heavyReads;
    private final LongSupplier clock;
    private final Map<String, byte[]> said = new ConcurrentHashMap<>();

    /**
     * @param clock of nanoseconds, from any beginning
     */
    Crowd(Limits limits, LongSupplier clock) {
        this.clock = clock;
        long now = clock.getAsLong();
        commands = room(limits.commands(), SLOW, now);
        heavyReads = room(limits.heavyReads(), SLOW_HEAVY, now);
        // A reader may wait for a position, which says nothing of how much there is to do.
        reads = room(limits.reads(), Duration.ofDays(1), now);
    }

    private static @Nullable Room room(int most, Duration slow, long now) {
        return most == 0 ? null : new Room(Math.max(1, most / LEAST_PART), most, slow, now);
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        @Nullable Room room = roomOf(request);
        if (room == null) {
            chain.doFilter(asked, answered);
        } else if (room.enter()) {
            long entered = clock.getAsLong();
            try {
                chain.doFilter(asked, answered);
            } finally {
                room.leave(entered, clock.getAsLong());
            }
        } else {
            turnAway(request, (HttpServletResponse) answered);
        }
    }

    /**
     * The more ask in vain, the less it may cost: the answer is made once for each language. It is
     * 429 and not 503, with which the container closes the connection: whoever comes back would
     * then wait to be let in again, and with him all who are new.
     */
    private void turnAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem busy = Problem.of(EdgeRefusal.BUSY);
        String language = Language.of(request);
        byte[] body = said.computeIfAbsent(language, each -> ProblemAnswer.bytes(busy, each));
        ProblemAnswer.write(busy, language, body, request, response);
    }

    @Nullable Room roomOf(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(HEALTH)) return null;
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (path.startsWith(UPKEEP) && !reading) return heavyReads; // reads the whole log
        if (!reading) return path.startsWith(API) ? commands : reads;
        return isHeavy(path, request.getHeader("Accept")) ? heavyReads : reads;
    }

    private static boolean isHeavy(String path, @Nullable String accepted) {
        if (!path.startsWith(API)) return false;
        if (accepted != null && accepted.startsWith(SHEET)) return true;
        for (String end : HEAVY) if (path.endsWith(end)) return true;
        return false;
    }
}
