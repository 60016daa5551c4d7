package no.samspor.query.projection.fold;

import java.util.List;
import java.util.Set;
import no.samspor.kernel.Access;
import no.samspor.kernel.Access.Level;
import no.samspor.query.projection.Change.Kind;
import no.samspor.query.projection.View;
import no.samspor.query.projection.fold.Entry.Assigned;

/** Small parts of a fold, for tests that look at one of them. */
final class Some {

    record Row(String name, Integer size) {}

    static final Shape SHAPE = Shape.of(View.of("some", Row.class));
    static final Cells NAMED = new Cells(new int[] {0}, new String[] {"a"});

    private Some() {}

    static Bound day(int day) {
        return new Bound("day " + day, day, day);
    }

    static Bound between(int earliest, int latest) {
        return new Bound(earliest + ".." + latest, earliest, latest);
    }

    static Assigned from(long source, Bound from) {
        return holding(source, 0, "stream", from, null, Level.INTERNAL, "owner");
    }

    static Assigned holding(
            long source,
            int ordinal,
            String stream,
            Bound from,
            Bound to,
            Access.Level access,
            String owner) {
        return new Assigned(
                source,
                source,
                ordinal,
                stream,
                Kind.HOLDS,
                from,
                to,
                NAMED,
                access,
                owner,
                Set.of(),
                Set.of());
    }

    static Assigned lacking(long source, String stream, String rule) {
        return new Assigned(
                source,
                source,
                0,
                stream,
                Kind.HOLDS,
                day(1),
                null,
                NAMED,
                Level.INTERNAL,
                "owner",
                Set.of(rule),
                Set.of("I-08"));
    }

    static Segment segment(Assigned... contributing) {
        Contribution contribution =
                new Contribution(
                        List.of(new Entry.Evidenced(20, "stream", Set.of("I-07"))), List.of());
        for (Assigned each : contributing) contribution.add(each);
        return contribution.segment(1, 2, List.of("a", "1"), List.of());
    }
}
