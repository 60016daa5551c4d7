package no.samspor.query.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.samspor.query.projection.fold.Entry.Evidenced;
import no.samspor.query.projection.fold.Entry.Retracted;
import no.samspor.query.projection.fold.Outcome.Kept;
import no.samspor.query.projection.fold.Outcome.Link;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private final Outcome outcome = new Outcome();
    private final Timeline timeline = new Timeline(Some.SHAPE, "key");

    private void fold(long position, Entry... said) {
        outcome.fold(timeline, position, List.of(said));
    }

    @Test
    void holds_what_was_opened_and_closed() {
        fold(1, Some.from(1, Some.day(10)));
        assertThat(outcome.opened()).hasSize(1);
        assertThat(outcome.closed()).isEmpty();
        fold(2, new Retracted(2, 1));
        assertThat(outcome.closed()).hasSize(1);
        assertThat(outcome.closed().getFirst().closedAt()).isEqualTo(2);
    }

    @Test
    void numbers_the_entries_of_one_event() {
        Entry first = Some.from(1, Some.day(10));
        Entry second = Some.from(1, Some.day(11));
        fold(1, first, second);
        assertThat(outcome.entries())
                .containsExactly(new Kept("key", 0, first), new Kept("key", 1, second));
    }

    @Test
    void keeps_nothing_that_says_nothing_here() {
        fold(1, Some.from(1, Some.day(10)));
        fold(2, new Retracted(2, 7), new Evidenced(2, "stream", Set.of("I-07")));
        assertThat(outcome.entries()).hasSize(1);
        fold(3, new Retracted(3, 1));
        assertThat(outcome.entries()).hasSize(2);
    }

    @Test
    void links_a_key_to_each_stream_once() {
        fold(1, Some.from(1, Some.day(10)), Some.from(1, Some.day(11)));
        fold(2, Some.from(2, Some.day(12)));
        fold(3, Some.lacking(3, "other", "I-07"));
        assertThat(outcome.links())
                .containsExactly(new Link("stream", "key"), new Link("other", "key"));
    }

    @Test
    void forgets_what_was_written() {
        fold(1, Some.from(1, Some.day(10)));
        fold(2, new Retracted(2, 1));
        outcome.clear();
        assertThat(outcome.opened()).isEmpty();
        assertThat(outcome.closed()).isEmpty();
        assertThat(outcome.entries()).isEmpty();
        assertThat(outcome.links()).isEmpty();
    }

    @Nested
    class A_timeline {
        @Test
        void knows_its_key_its_streams_and_its_weight() {
            fold(1, Some.from(1, Some.day(10)));
            fold(2, Some.lacking(2, "other", "I-07"));
            assertThat(timeline.key()).isEqualTo("key");
            assertThat(timeline.streams()).containsExactlyInAnyOrder("stream", "other");
            assertThat(timeline.size()).isEqualTo(2);
            assertThat(timeline.rows()).isNotEmpty();
        }

        @Test
        void loaded_from_its_entries_is_the_one_that_was_kept() {
            Entry first = Some.from(1, Some.day(10));
            Entry second = Some.from(2, Some.day(20));
            fold(1, first);
            fold(2, second);
            Timeline loaded = Timeline.of(Some.SHAPE, "key", List.of(first, second));
            assertThat(loaded.rows().stream().map(RowVersion::segment))
                    .isEqualTo(timeline.rows().stream().map(RowVersion::segment).toList());
            assertThat(loaded.size()).isEqualTo(2);
        }

        @Test
        void hears_evidence_only_for_what_lacks_it() {
            fold(1, Some.lacking(1, "stream", "I-07"));
            fold(2, Some.lacking(2, "other", "I-07"));
            Evidenced here = new Evidenced(3, "stream", Set.of("I-07"));
            assertThat(timeline.concerns(here)).isTrue();
            assertThat(timeline.concerns(new Evidenced(3, "third", Set.of("I-07")))).isFalse();
            fold(3, here);
            List<Segment> now = timeline.rows().stream().map(RowVersion::segment).toList();
            assertThat(now).isNotEmpty();
        }

        @Test
        void that_hears_the_same_again_turns_nothing() {
            Entry said = Some.from(1, Some.day(10));
            fold(1, said);
            int opened = outcome.opened().size();
            Timeline.Turn turn = timeline.apply(2, List.of());
            assertThat(turn.opened()).isEmpty();
            assertThat(turn.closed()).isEmpty();
            assertThat(outcome.opened()).hasSize(opened);
        }

        @Test
        void leaves_earlier_rows_alone() {
            fold(1, Some.from(1, Some.day(10)));
            RowVersion before = timeline.rows().getFirst();
            Entry renamed =
                    new Entry.Assigned(
                            2,
                            2,
                            0,
                            "stream",
                            no.samspor.query.projection.Change.Kind.HOLDS,
                            Some.day(20),
                            null,
                            new Cells(new int[] {0}, new String[] {"b"}),
                            no.samspor.kernel.Access.Level.INTERNAL,
                            "owner",
                            Set.of(),
                            Set.of());
            fold(2, renamed);
            assertThat(before.closedAt()).isEqualTo(2);
            assertThat(timeline.rows()).hasSize(2);
            RowVersion first = timeline.rows().getFirst();
            fold(3, new Retracted(3, 2));
            assertThat(first.closedAt()).isEqualTo(3);
            assertThat(timeline.rows()).hasSize(1);
            assertThat(timeline.rows().getFirst().segment().to()).isEqualTo(Bound.FOREVER);
        }
    }
}
