package no.samspor.query.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.kernel.Access.Level;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.query.projection.fold.Entry.Assigned;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldPartsTest {

    @Nested
    class An_assignment {
        private final Assigned ended =
                Some.holding(
                        3,
                        1,
                        "stream",
                        Some.between(10, 12),
                        Some.between(20, 25),
                        Level.INTERNAL,
                        "owner");

        @Test
        void is_doubtful_for_its_beginning_until_it_has_surely_begun() {
            assertThat(ended.doubtful(11)).isEqualTo("10..12");
            assertThat(ended.doubtful(12)).isEqualTo("20..25");
            assertThat(ended.doubtful(22)).isEqualTo("20..25");
            assertThat(Some.from(1, Some.between(10, 12)).doubtful(15)).isEqualTo("10..12");
        }

        @Test
        void follows_what_was_recorded_before_it() {
            Assigned earlier = Some.from(2, Some.day(10));
            Assigned sameEvent = Some.from(3, Some.day(10));
            assertThat(ended.follows(earlier)).isTrue();
            assertThat(earlier.follows(ended)).isFalse();
            assertThat(ended.follows(sameEvent)).isTrue();
            assertThat(sameEvent.follows(ended)).isFalse();
            assertThat(ended.follows(ended)).isFalse();
        }
    }

    @Nested
    class A_segment {
        private final Segment one = segment(1, 2, "a", Level.INTERNAL, "owner", 5L);

        private Segment segment(
                int from, int to, String name, Level access, String owner, long position) {
            return new Segment(
                    from,
                    to,
                    List.of(name),
                    List.of(),
                    access,
                    owner,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(position));
        }

        @Test
        void is_continued_by_one_that_says_the_same() {
            assertThat(one.isContinuedBy(segment(2, 3, "a", Level.INTERNAL, "owner", 5))).isTrue();
        }

        @Test
        void is_not_continued_by_anything_else() {
            Segment next = segment(2, 3, "a", Level.INTERNAL, "owner", 5);
            assertThat(
                            List.of(
                                    segment(3, 4, "a", Level.INTERNAL, "owner", 5),
                                    segment(2, 3, "b", Level.INTERNAL, "owner", 5),
                                    segment(2, 3, "a", Level.EXEMPT, "owner", 5),
                                    segment(2, 3, "a", Level.INTERNAL, "other", 5),
                                    segment(2, 3, "a", Level.INTERNAL, "owner", 6),
                                    saying(next, List.of(new Doubt("name", "2020", null)), "", ""),
                                    saying(next, List.of(), "I-07", ""),
                                    saying(next, List.of(), "", "I-08"),
                                    disputing(next)))
                    .noneMatch(one::isContinuedBy);
        }

        private Segment saying(Segment as, List<Doubt> doubt, String lacks, String warns) {
            return new Segment(
                    as.from(),
                    as.to(),
                    as.cells(),
                    doubt,
                    as.access(),
                    as.owner(),
                    lacks.isEmpty() ? List.of() : List.of(lacks),
                    warns.isEmpty() ? List.of() : List.of(warns),
                    List.of(),
                    as.positions());
        }

        private Segment disputing(Segment as) {
            return new Segment(
                    as.from(),
                    as.to(),
                    as.cells(),
                    List.of(),
                    as.access(),
                    as.owner(),
                    List.of(),
                    List.of(),
                    List.of("name"),
                    as.positions());
        }
    }

    @Nested
    class What_contributes {
        @Test
        void gives_the_strictest_access_and_every_position() {
            Segment segment =
                    Some.segment(
                            owned(2, Level.EXEMPT, "a"),
                            owned(3, Level.PUBLIC, "b"),
                            owned(4, Level.INTERNAL, "c"));
            assertThat(segment.access()).isEqualTo(Level.EXEMPT);
            assertThat(segment.owner()).isEqualTo("a");
            assertThat(segment.positions()).containsExactly(2L, 3L, 4L);
        }

        @Test
        void is_owned_by_what_was_recorded_first_while_all_is_open() {
            assertThat(
                            Some.segment(
                                            owned(4, Level.INTERNAL, "late"),
                                            owned(2, Level.PUBLIC, "first"),
                                            owned(3, Level.INTERNAL, "later"))
                                    .owner())
                    .isEqualTo("first");
        }

        @Test
        void is_owned_by_nobody_where_closed_material_of_several_meets() {
            assertThat(
                            Some.segment(
                                            owned(2, Level.EXEMPT, "a"),
                                            owned(3, Level.CONFIDENTIAL, "b"))
                                    .owner())
                    .isNull();
            assertThat(
                            Some.segment(
                                            owned(2, Level.EXEMPT, "a"),
                                            owned(3, Level.CONFIDENTIAL, "a"))
                                    .owner())
                    .isEqualTo("a");
        }

        @Test
        void lacks_what_no_later_evidence_filled() {
            Segment filled = Some.segment(Some.lacking(5, "stream", "I-07"));
            assertThat(filled.notEvidenced()).isEmpty();
            assertThat(filled.warnings()).containsExactly("I-08");
            assertThat(filled.positions()).containsExactly(5L, 20L);
            assertThat(Some.segment(Some.lacking(20, "stream", "I-07")).notEvidenced())
                    .containsExactly("I-07");
            assertThat(Some.segment(Some.lacking(5, "other", "I-07")).positions())
                    .containsExactly(5L);
            assertThat(Some.segment(Some.lacking(5, "stream", "I-31")).notEvidenced())
                    .containsExactly("I-31");
        }

        private Assigned owned(long source, Level access, String owner) {
            return Some.holding(source, 0, "stream", Some.day(1), null, access, owner);
        }
    }

    @Nested
    class A_column {
        record Wide(
                HandoverId handoverOf,
                String text,
                Nok amount,
                Long count,
                int size,
                boolean open,
                LocalDate day,
                Instant at,
                Level level,
                Code code,
                List<String> many) {}

        private Column column(int index) {
            RecordComponent component = Wide.class.getRecordComponents()[index];
            return Column.of(component);
        }

        @Test
        void is_named_and_typed_as_the_database_has_it() {
            assertThat(column(0).name()).isEqualTo("handover_of");
            assertThat(
                            List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 10).stream()
                                    .map(each -> column(each).sqlType()))
                    .containsExactly(
                            "text",
                            "text",
                            "bigint",
                            "bigint",
                            "integer",
                            "boolean",
                            "date",
                            "timestamptz",
                            "text",
                            "jsonb");
        }

        @Test
        void reads_what_it_wrote() {
            List<Object> values =
                    List.of(
                            new HandoverId(Id.named("one")),
                            "text",
                            Nok.kroner(5),
                            7L,
                            8,
                            true,
                            LocalDate.of(2024, 2, 29),
                            Instant.parse("2024-02-29T10:00:00Z"),
                            Level.EXEMPT,
                            new Code("council"),
                            List.of("a", "b"));
            for (int i = 0; i < values.size(); i++) {
                Column column = column(i);
                assertThat(column.value(column.text(values.get(i)))).isEqualTo(values.get(i));
            }
            assertThat(column(5).value(column(5).text(false))).isEqualTo(false);
            assertThat(column(1).text(null)).isNull();
            assertThat(column(1).value(null)).isNull();
        }
    }

    @Nested
    class A_day {
        private static final LocalDate REPORTED = LocalDate.of(1970, 1, 11);

        @ParameterizedTest
        @ValueSource(ints = {9, 10})
        void without_a_latest_had_begun_when_it_was_reported(int earliest) {
            UncertainDate open = UncertainDate.parse(LocalDate.ofEpochDay(earliest) + "/..");
            Bound bound = Bound.start(open, REPORTED);
            assertThat(bound.earliest()).isEqualTo(earliest);
            assertThat(bound.latest()).isEqualTo(10);
        }

        @Test
        void that_is_still_to_come_stays_open() {
            Bound bound =
                    Bound.start(UncertainDate.parse(LocalDate.ofEpochDay(11) + "/.."), REPORTED);
            assertThat(bound.latest()).isEqualTo(Bound.FOREVER);
        }

        @Test
        void is_followed_by_the_next() {
            assertThat(Some.between(10, 12).dayAfter()).isEqualTo(new Bound("10..12", 11, 13));
            assertThat(Bound.next(Bound.FOREVER)).isEqualTo(Bound.FOREVER);
            assertThat(Bound.next(Bound.NEVER_BEFORE)).isEqualTo(Bound.NEVER_BEFORE);
        }
    }

    @Test
    void a_fold_knows_its_shape() {
        assertThat(new ViewFold(Some.SHAPE, (correction, position) -> null).shape())
                .isSameAs(Some.SHAPE);
        assertThat(Set.of(Some.SHAPE.columns().size())).containsExactly(2);
    }
}
