package no.samspor.query.asof;

import static no.samspor.edge.openapi.RecordSchemas.typed;
import static no.samspor.query.asof.QueryParameters.parameter;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Norway;
import no.samspor.log.LogReader;
import no.samspor.query.projection.live.Footing;
import no.samspor.query.projection.live.Position;
import no.samspor.query.sight.Footings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The two times out of a request: {@code effectiveOn} (a day, today if left out), {@code knownAt}
 * (an instant, or a day for its end in Norway) or {@code atPosition}, and {@code after}, a position
 * to wait for.
 */
public final class AsOfArgument implements HandlerMethodArgumentResolver, QueryParameters {

    /** How long a reader is kept waiting for a view to reach a position. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** In which a view mostly has what the log has: whoever asks for more is not kept waiting. */
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private final Position position;
    private final Footings footings;
    private final LogReader log;
    private final Clock clock;

    public AsOfArgument(Position position, Footings footings, LogReader log, Clock clock) {
        this.position = position;
        this.footings = footings;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public List<Parameter> described() {
        return List.of(
                parameter(
                        "effectiveOn",
                        typed("string").format("date"),
                        "hvilken dag svaret gjelder for; i dag om den utelates",
                        "2026-06-01"),
                parameter(
                        "knownAt",
                        typed("string"),
                        "hva som var kjent på et tidspunkt, eller ved slutten av en dag i Norge",
                        "2026-06-01T12:00:00Z"),
                parameter(
                        "atPosition",
                        typed("integer").format("int64"),
                        "hva som var kjent ved denne posisjonen, i stedet for knownAt",
                        42),
                parameter(
                        "after",
                        typed("integer").format("int64"),
                        "vent til visningen har nådd denne posisjonen, fra svaret på en kommando",
                        42));
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        @Nullable String day = request.getParameter("effectiveOn");
        @Nullable String known = request.getParameter("knownAt");
        @Nullable String at = request.getParameter("atPosition");
        @Nullable String after = request.getParameter("after");
        if (known != null && at != null) {
            throw new Problem.Thrown(Problem.of(ReadRefusal.KNOWN_TWICE));
        }
        LocalDate effectiveOn = day == null ? today() : day(day);
        if (after != null) reach(number("after", after), request);
        boolean stated = day != null || known != null || at != null;
        if (at != null) {
            long asked = number("atPosition", at);
            Incomplete lacking = new Incomplete(reach(asked, request).parked());
            return new AsOf(effectiveOn, asked, null, day != null, stated, lacking);
        }
        if (known != null) {
            Instant instant = instant(known);
            long then = log.positionAt(instant);
            Incomplete lacking = new Incomplete(reach(then, request).parked());
            return new AsOf(effectiveOn, then, instant, false, stated, lacking);
        }
        Footing now = footings.of(request);
        return new AsOf(
                effectiveOn, now.position(), null, false, stated, new Incomplete(now.parked()));
    }

    /**
     * Waits; a position that the log does not have yet is told from one that a view has not. Looked
     * up again when the views are said to be there: no parked event is missed, and what a crash of
     * the database took back of them is not taken for seen (ADR 13).
     */
    private Footing reach(long asked, NativeWebRequest request) {
        if (!position.await(asked, A_MOMENT)) {
            if (asked > log.head()) {
                throw new Problem.Thrown(Problem.of(ReadRefusal.POSITION_AHEAD));
            }
            if (!position.await(asked, PATIENCE)) throw behind();
        }
        Footing now = footings.anew(request);
        if (now.position() < asked) throw behind();
        return now;
    }

    private static Problem.Thrown behind() {
        return new Problem.Thrown(Problem.of(ReadRefusal.VIEW_BEHIND));
    }

    private LocalDate today() {
        return Norway.today(clock);
    }

    private static LocalDate day(String text) {
        try {
            return Days.within("effectiveOn", LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            throw bad("effectiveOn");
        }
    }

    private static Instant instant(String text) {
        try {
            if (text.indexOf('T') < 0) {
                LocalDate next = LocalDate.parse(text).plusDays(1);
                return asked(next.atStartOfDay(Norway.TIME).toInstant().minusNanos(1_000));
            }
            return asked(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAnInstant) {
            throw bad("knownAt");
        }
    }

    private static Instant asked(Instant instant) {
        Days.within("knownAt", LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private static long number(String name, String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) return number;
        } catch (NumberFormatException notANumber) {
            // Answered as any other bad value, below.
        }
        throw bad(name);
    }

    private static Problem.Thrown bad(String parameter) {
        return new Problem.Thrown(
                Problem.of(EdgeRefusal.BAD_PARAMETER, java.util.Map.of("parameter", parameter)));
    }
}
