package no.samspor.log;

import static no.samspor.log.Some.append;
import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.key;
import static no.samspor.log.Some.mandate;
import static no.samspor.log.Some.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import no.samspor.database.Role;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostgresEventLogIT {

    private static final TestLog LOG = new TestLog();

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Nested
    class Appending {

        @Test
        void gives_dense_positions_and_reads_back_what_was_written() {
            MandateId mandate = mandate();
            long before = LOG.reader.head();
            Append append = append(0, drafted(mandate), returned(mandate, 1));

            Receipt receipt = LOG.log.append(append);

            assertThat(receipt.position()).isEqualTo(before + 2);
            assertThat(receipt.version()).isEqualTo(1);
            assertThat(receipt.repeated()).isFalse();
            var stored = LOG.reader.after(before, 10);
            assertThat(stored).hasSize(2);
            assertThat(stored.getFirst().position()).isEqualTo(before + 1);
            assertThat(stored.getFirst().event()).isEqualTo(drafted(mandate));
            assertThat(stored.getFirst().stamp()).isEqualTo(Some.STAMP);
            assertThat(stored.getLast().version()).isEqualTo(1);
            assertThat(stored.getLast().recordedAt()).isEqualTo(receipt.recordedAt());
            assertThat(receipt.eventIds())
                    .containsExactly(stored.get(0).eventId(), stored.get(1).eventId());
            assertThat(LOG.reader.stream(mandate, 0)).isEqualTo(stored);
            assertThat(LOG.reader.at(before + 2)).isEqualTo(stored.getLast());
            assertThat(LOG.reader.versionOf(mandate)).isEqualTo(1);
        }

        @Test
        void gives_each_commit_a_time_of_its_own() {
            MandateId mandate = mandate();
            Receipt first = LOG.log.append(append(0, drafted(mandate), returned(mandate, 1)));
            Append.Key key = key("time-" + mandate(), mandate());
            Receipt silent = LOG.log.append(append(key, List.of(), 0));
            Receipt second = LOG.log.append(append(0, drafted(mandate())));
            assertThat(first.recordedAt()).isBefore(silent.recordedAt());
            assertThat(silent.recordedAt()).isBefore(second.recordedAt());
            assertThat(LOG.reader.at(first.position() - 1).recordedAt())
                    .isEqualTo(first.recordedAt());
        }

        @Test
        void goes_on_strictly_when_the_clock_has_been_set_back() throws SQLException {
            Instant ahead = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MICROS);
            LOG.run(Role.OWNER, "UPDATE log.head SET recorded_at = '" + ahead + "'");
            Receipt first = LOG.log.append(append(0, drafted(mandate())));
            Receipt second = LOG.log.append(append(0, drafted(mandate())));
            assertThat(first.recordedAt()).isEqualTo(ahead.plus(1, ChronoUnit.MICROS));
            assertThat(second.recordedAt()).isEqualTo(ahead.plus(2, ChronoUnit.MICROS));
        }

        @Test
        void a_version_that_is_taken_is_a_conflict() {
            MandateId mandate = mandate();
            LOG.log.append(append(0, drafted(mandate)));
            assertThatThrownBy(() -> LOG.log.append(append(0, drafted(mandate))))
                    .isInstanceOf(AppendConflict.class);
        }

        @Test
        void a_version_that_leaves_a_gap_is_a_conflict() {
            assertThatThrownBy(() -> LOG.log.append(append(1, drafted(mandate()))))
                    .isInstanceOf(AppendConflict.class);
        }
    }

    @Nested
    class Guarding {

        private final ProgrammeId programme = new ProgrammeId(Id.fresh());

        @Test
        void lets_pass_what_nothing_has_moved() {
            Receipt first = LOG.log.append(append(0, drafted(mandate(), programme)));
            Append resting = append(null, List.of(seen(first.position())), 0, drafted(mandate()));
            assertThat(LOG.log.append(resting).position()).isEqualTo(first.position() + 1);
        }

        @Test
        void refuses_when_more_has_happened() {
            Receipt first = LOG.log.append(append(0, drafted(mandate(), programme)));
            LOG.log.append(append(0, drafted(mandate(), programme)));
            Append late = append(null, List.of(seen(first.position())), 0, drafted(mandate()));
            long head = LOG.reader.head();
            assertThatThrownBy(() -> LOG.log.append(late)).isInstanceOf(GuardMoved.class);
            assertThat(LOG.reader.head()).isEqualTo(head);
        }

        private Append.Guard seen(long position) {
            return new Append.Guard("mandate", programme, position);
        }
    }

    @Nested
    class Asking_twice {

        @Test
        void gives_the_same_answer() {
            MandateId mandate = mandate();
            Append.Key key = key("twice-" + mandate, mandate);
            Receipt first = LOG.log.append(append(key, List.of(), 0, drafted(mandate)));
            MandateId other = mandate();
            Append.Key same =
                    new Append.Key(key.principal(), key.commandId(), key.bodyHash(), other);
            Receipt again = LOG.log.append(append(same, List.of(), 0, drafted(other)));
            assertThat(again.repeated()).isTrue();
            assertThat(again)
                    .usingRecursiveComparison()
                    .ignoringFields("repeated")
                    .isEqualTo(first);
            assertThat(LOG.reader.stream(other, 0)).isEmpty();
            assertThat(LOG.reader.answered(key)).isEqualTo(again);
        }

        @Test
        void with_another_body_is_refused() {
            MandateId mandate = mandate();
            Append.Key key = key("other-" + mandate, mandate);
            LOG.log.append(append(key, List.of(), 0, drafted(mandate)));
            Append.Key changed =
                    new Append.Key(key.principal(), key.commandId(), Some.hash("another"), mandate);
            assertThatThrownBy(
                            () ->
                                    LOG.log.append(
                                            append(changed, List.of(), 1, returned(mandate, 1))))
                    .isInstanceOf(KeyReused.class);
            assertThatThrownBy(() -> LOG.reader.answered(changed)).isInstanceOf(KeyReused.class);
        }

        @Test
        void an_empty_answer_is_an_answer_too() {
            MandateId mandate = mandate();
            LOG.log.append(append(0, drafted(mandate), returned(mandate, 1)));
            Append.Key key = key("empty-" + mandate, mandate);
            long head = LOG.reader.head();
            Receipt first = LOG.log.append(append(key, List.of(), 0));
            assertThat(first.position()).isEqualTo(head);
            assertThat(first.version()).isEqualTo(1);
            assertThat(first.eventIds()).isEmpty();
            assertThat(LOG.log.append(append(key, List.of(), 0)).repeated()).isTrue();
            assertThat(LOG.reader.head()).isEqualTo(head);
        }
    }

    @Nested
    class Reading {

        @Test
        void finds_what_mentions_an_identity_by_family() {
            ProgrammeId programme = new ProgrammeId(Id.fresh());
            MandateId mandate = mandate();
            LOG.log.append(append(0, drafted(mandate, programme), returned(mandate, 1)));
            assertThat(LOG.reader.mentioning(programme, Set.of("mandate"), 0)).hasSize(1);
            assertThat(LOG.reader.mentioning(programme, Set.of("body"), 0)).isEmpty();
            assertThat(LOG.reader.mentioning(mandate, Set.of("mandate", "body"), 0)).hasSize(2);
        }

        @Test
        void finds_the_position_of_a_time() {
            Receipt first = LOG.log.append(append(0, drafted(mandate())));
            Receipt second = LOG.log.append(append(0, drafted(mandate())));
            assertThat(LOG.reader.positionAt(first.recordedAt())).isEqualTo(first.position());
            assertThat(LOG.reader.positionAt(second.recordedAt())).isEqualTo(second.position());
            assertThat(LOG.reader.positionAt(Instant.EPOCH)).isZero();
        }
    }
}
