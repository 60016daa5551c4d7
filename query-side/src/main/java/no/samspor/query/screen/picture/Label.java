package no.samspor.query.screen.picture;

import java.util.List;
import java.util.stream.Stream;
import no.samspor.query.screen.picture.ink.Face;
import no.samspor.query.screen.picture.ink.Wrapped;

/**
 * What is written beside a mark: what it is, and when. Empty where there is no room.
 *
 * @param parts one or both, each in one line
 */
record Label(List<Part> parts) {

    private static final Face TEXT = Face.plain(13);
    private static final Face WHEN = Face.plain(12);
    private static final double SPACE = 6;

    /** From the end of a mark to its label. */
    private static final double GAP = 5;

    private static final double ROOM_MIN = 60;

    /**
     * One line.
     *
     * @param x where it begins
     * @param when whether it says when
     * @param under whether it stands under the mark, not beside it
     */
    record Part(Wrapped text, double x, boolean when, boolean under) {

        double right() {
            return x + text.width();
        }
    }

    /** Room at both sides of a mark that reaches {@code from}, {@code to}. */
    private record Room(double left, double from, double to, double right) {

        double before() {
            return from - GAP - left;
        }

        double after() {
            return right - to - GAP;
        }

        boolean isWiderAfter() {
            return after() >= before();
        }

        double widest() {
            return Math.max(before(), after());
        }
    }

    static Label of(Mark mark, Frame frame, double left, double from, double to, double right) {
        Room room = new Room(left, from, to, right);
        Wrapped text = whole(mark.text(), TEXT);
        Wrapped when = whole(mark.when(frame.language()), WHEN);
        return frame.isNarrow() ? under(text, when, room) : beside(text, when, room);
    }

    private static Wrapped whole(String text, Face face) {
        return Wrapped.of(text, face, Double.MAX_VALUE, 1);
    }

    private static Label beside(Wrapped text, Wrapped when, Room room) {
        double both = text.width() + SPACE + when.width();
        if (both <= room.after()) return row(text, when, room.to() + GAP);
        if (both <= room.before()) return row(text, when, room.from() - GAP - both);
        if (text.width() <= room.before() && when.width() <= room.after()) {
            double x = room.from() - GAP - text.width();
            return new Label(List.of(text(text, x), when(when, room.to() + GAP)));
        }
        if (when.width() <= room.before() && text.width() <= room.after()) {
            double x = room.from() - GAP - when.width();
            return new Label(List.of(when(when, x), text(text, room.to() + GAP)));
        }
        double left = room.widest() - SPACE - when.width();
        if (left < ROOM_MIN) return alone(text, room);
        Wrapped cut = Wrapped.of(text.whole(), TEXT, left, 1);
        double width = cut.width() + SPACE + when.width();
        return row(cut, when, room.isWiderAfter() ? room.to() + GAP : room.from() - GAP - width);
    }

    private static Label row(Wrapped text, Wrapped when, double x) {
        return new Label(List.of(text(text, x), when(when, x + text.width() + SPACE)));
    }

    private static Label alone(Wrapped text, Room room) {
        if (room.widest() < ROOM_MIN) return new Label(List.of());
        return new Label(List.of(aside(text, room)));
    }

    /** Shortened to the room at that side where there is more of it, unless it fits at right. */
    private static Part aside(Wrapped text, Room room) {
        boolean after = text.width() <= room.after() || room.isWiderAfter();
        Wrapped fit = Wrapped.of(text.whole(), TEXT, after ? room.after() : room.before(), 1);
        return text(fit, after ? room.to() + GAP : room.from() - GAP - fit.width());
    }

    private static Label under(Wrapped text, Wrapped when, Room room) {
        if (text.width() > room.widest()) return below(text, when, room);
        Part beside = aside(text, room);
        Wrapped fit = Wrapped.of(when.whole(), WHEN, room.right() - room.left(), 1);
        double x = Math.min(beside.x(), room.right() - fit.width());
        boolean before = beside.x() < room.from();
        if (before) x = Math.max(room.left(), beside.right() - fit.width());
        return new Label(List.of(beside, new Part(fit, x, true, true)));
    }

    /** Both under the mark, the text shortened if they do not fit. */
    private static Label below(Wrapped text, Wrapped when, Room room) {
        double width = room.right() - room.left();
        Wrapped day = Wrapped.of(when.whole(), WHEN, width - ROOM_MIN - SPACE, 1);
        Wrapped fit = Wrapped.of(text.whole(), TEXT, width - SPACE - day.width(), 1);
        double both = fit.width() + SPACE + day.width();
        double x = Math.clamp(room.from(), room.left(), room.right() - both);
        double dayX = x + fit.width() + SPACE;
        return new Label(List.of(new Part(fit, x, false, true), new Part(day, dayX, true, true)));
    }

    private static Part text(Wrapped text, double x) {
        return new Part(text, x, false, false);
    }

    private static Part when(Wrapped when, double x) {
        return new Part(when, x, true, false);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    Stream<Double> ends() {
        return parts.stream().flatMap(part -> Stream.of(part.x(), part.right()));
    }
}
