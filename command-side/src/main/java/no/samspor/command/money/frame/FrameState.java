package no.samspor.command.money.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.money.FrameLine;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.ProgrammeId;

/** Where a budget frame stands; a step that is not possible cannot be written down. */
sealed interface FrameState {

    /** Nothing has happened yet. */
    record None() implements FrameState {}

    /** Asked for; nothing may be posted on it. */
    record Proposed(ProgrammeId programme) implements FrameState {}

    /** Granted; {@code lines} are its newest size, whether or not that is in effect yet. */
    record Granted(ProgrammeId programme, Map<LineId, Line> lines) implements FrameState {

        static Granted of(ProgrammeId programme, List<FrameLine> lines) {
            return new Granted(programme, Map.of()).with(lines);
        }

        Granted with(List<FrameLine> more) {
            Map<LineId, Line> now = new LinkedHashMap<>(lines);
            for (FrameLine line : more) now.put(line.line(), new Line(line, line.kr()));
            return new Granted(programme, Map.copyOf(now));
        }

        Granted adding(LineId id, Nok delta) {
            Map<LineId, Line> now = new LinkedHashMap<>(lines);
            now.computeIfPresent(id, (same, line) -> new Line(line.as(), line.kr().plus(delta)));
            return new Granted(programme, Map.copyOf(now));
        }

        Nok kr() {
            Nok sum = Nok.ZERO;
            for (Line line : lines.values()) sum = sum.plus(line.kr());
            return sum;
        }
    }

    /** A line {@code as} it was opened, and what it amounts to now. */
    record Line(FrameLine as, Nok kr) {}

    /** Closed: nothing more can happen to it. */
    record Ended() implements FrameState {}
}
