package no.samspor.query.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.samspor.kernel.Access.Level;
import no.samspor.query.projection.Change.Kind;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import no.samspor.query.projection.fold.Entry.Evidenced;
import no.samspor.query.projection.fold.Entry.Retracted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline that lets go of what is settled turns as one that keeps everything does. */
class LettingGoTest {

    private static final int EVENTS = 40;
    private static final int RUNS = 500;

    private record Version(Segment segment, long openedAt) {
        static List<Version> of(List<RowVersion> rows) {
            return rows.stream().map(row -> new Version(row.segment(), row.openedAt())).toList();
        }
    }

    /** How many of ten entries lie before the newest, or concern all days. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void changes_nothing_that_is_opened_or_closed(int backwards) {
        long letGo = 0;
        for (int seed = 0; seed < RUNS; seed++) letGo += run(new Random(seed), backwards);
        assertThat(letGo).as("entries let go of").isGreaterThan(RUNS);
    }

    private static long run(Random random, int backwards) {
        Timeline whole = new Timeline(Some.SHAPE, "key");
        Timeline kept = new Timeline(Some.SHAPE, "key");
        List<Entry> all = new ArrayList<>();
        int day = 100;
        for (int position = 1; position <= EVENTS; position++) {
            day += random.nextInt(3) * random.nextInt(2);
            List<Entry> said = said(random, position, day, backwards);
            said.removeIf(each -> !whole.concerns(each));
            if (!kept.suffices(said)) kept = Timeline.of(Some.SHAPE, "key", all);
            Timeline.Turn expected = whole.apply(position, said);
            Timeline.Turn turn = kept.apply(position, said);
            assertThat(Version.of(turn.opened())).isEqualTo(Version.of(expected.opened()));
            assertThat(Version.of(turn.closed())).isEqualTo(Version.of(expected.closed()));
            all.addAll(said);
            kept.letGo();
            List<Version> rows = Version.of(whole.rows());
            assertThat(rows).endsWith(Version.of(kept.rows()).toArray(Version[]::new));
        }
        return whole.size() - kept.size();
    }

    private static List<Entry> said(Random random, long position, int day, int backwards) {
        List<Entry> said = new ArrayList<>();
        boolean isAnywhere = random.nextInt(10) < backwards;
        int kind = isAnywhere ? random.nextInt(6) : 6;
        switch (kind) {
            case 0 -> said.add(new Retracted(position, 1 + random.nextLong(position)));
            case 1 -> said.add(new Evidenced(position, "stream", Set.of("I-07")));
            case 2 ->
                    said.add(
                            new Disputed(
                                    position,
                                    position,
                                    "stream",
                                    "conflict",
                                    "name",
                                    random.nextBoolean()));
            default -> {
                int from = isAnywhere ? 90 + random.nextInt(40) : day;
                for (int ordinal = 0; ordinal <= random.nextInt(2); ordinal++) {
                    said.add(assigned(random, position, ordinal, from));
                }
            }
        }
        return said;
    }

    private static Assigned assigned(Random random, long position, int ordinal, int from) {
        Bound begins =
                random.nextInt(4) == 0
                        ? Some.between(from, random.nextInt(5) == 0 ? Bound.FOREVER : from + 4)
                        : Some.day(from);
        int last = from - 2 + random.nextInt(8);
        @SuppressWarnings("NullTernary")
        Bound ends = random.nextInt(5) == 0 ? Some.between(last, last + random.nextInt(3)) : null;
        Kind kind =
                switch (random.nextInt(12)) {
                    case 0 -> Kind.ENDS;
                    case 1, 2 -> Kind.WITHIN;
                    case 3 -> Kind.HOLDS_AFTER;
                    default -> Kind.HOLDS;
                };
        return new Assigned(
                position,
                random.nextInt(8) == 0 ? 1 + random.nextLong(position) : position,
                ordinal,
                "stream",
                kind,
                begins,
                ends,
                cells(random),
                random.nextInt(6) == 0 ? Level.EXEMPT : Level.PUBLIC,
                random.nextBoolean() ? "owner" : "another",
                random.nextInt(5) == 0 ? Set.of("I-07") : Set.of(),
                Set.of());
    }

    private static Cells cells(Random random) {
        String name = "abc".substring(random.nextInt(3)).substring(0, 1);
        String size = Integer.toString(random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> new Cells(new int[] {0}, new String[] {name});
            case 1 -> new Cells(new int[] {1}, new String[] {size});
            case 2 -> Cells.NONE;
            default -> new Cells(new int[] {0, 1}, new String[] {name, size});
        };
    }

    @Test
    void never_holds_more_in_a_thousand_changes_than_in_the_first_twenty() {
        Timeline timeline = new Timeline(Some.SHAPE, "key");
        int most = 0;
        for (int position = 1; position <= 1_000; position++) {
            timeline.apply(position, List.of(Some.from(position, Some.day(100 + position / 3))));
            timeline.letGo();
            int held = timeline.size() + timeline.rows().size();
            if (position <= 20) most = Math.max(most, held);
            else assertThat(held).as("after %d changes", position).isLessThanOrEqualTo(most);
        }
        assertThat(most).isLessThan(20);
    }

    @Test
    void that_is_spoken_of_out_of_order_stays_whole() {
        Timeline timeline = new Timeline(Some.SHAPE, "key");
        timeline.stayWhole();
        for (int position = 1; position <= 10; position++) {
            timeline.apply(position, List.of(Some.from(position, Some.day(100))));
            timeline.letGo();
        }
        assertThat(timeline.size()).isEqualTo(10);
        assertThat(timeline.suffices(List.of(Some.from(11, Some.day(1))))).isTrue();
    }

    @Test
    void asks_for_the_whole_where_earlier_days_or_an_inherited_conflict_need_it() {
        Timeline kept = new Timeline(Some.SHAPE, "key");
        for (int position = 1; position <= 10; position++) {
            kept.apply(position, List.of(Some.from(position, Some.day(100))));
        }
        kept.letGo();
        assertThat(kept.isShort()).isTrue();
        Timeline conflict = new Timeline(Some.SHAPE, "@other");
        Entry told = Some.holding(11, 0, "other", Some.day(100), null, Level.PUBLIC, "owner");
        Said next = new Said(11, Map.of("key", List.of(told)));
        Said said = new Said(11, Map.of("@other", List.of()));
        Said earlier = new Said(11, Map.of("key", List.of(Some.from(11, Some.day(99)))));
        assertThat(Folding.tooShort(List.of(next), Map.of("key", kept))).isEmpty();
        assertThat(Folding.tooShort(List.of(earlier), Map.of("key", kept))).containsExactly("key");
        assertThat(Folding.tooShort(List.of(said, next), Map.of("key", kept)))
                .containsExactly("key");
        assertThat(Folding.tooShort(List.of(next), Map.of("key", kept, "@other", conflict)))
                .containsExactly("key");
        assertThat(Folding.tooShort(List.of(earlier), Map.of())).isEmpty();
    }
}
