package no.samspor.query.money.frame;

import static no.samspor.query.money.Books.DECISION;
import static no.samspor.query.money.Books.ENTRY;
import static no.samspor.query.money.Books.FRAME;
import static no.samspor.query.money.Books.JANUARY;
import static no.samspor.query.money.Books.MARCH;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.TRAVEL;
import static no.samspor.query.money.Books.WAGES;
import static no.samspor.query.money.Books.dims;
import static no.samspor.query.money.Books.drafted;
import static no.samspor.query.money.Books.granted;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.money.Books.line;
import static no.samspor.query.money.Books.posted;
import static no.samspor.query.money.Books.proposed;
import static no.samspor.query.money.Books.reversed;
import static no.samspor.query.projection.Stamps.asked;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.FrameEvent.FrameAdjusted;
import no.samspor.events.money.FrameEvent.FrameClosed;
import no.samspor.events.money.FrameEvent.FrameGranted;
import no.samspor.events.money.FrameEvent.FrameReallocated;
import no.samspor.events.money.FrameEvent.LineChange;
import no.samspor.events.money.FrameEvent.LineRemainder;
import no.samspor.events.money.FrameEvent.OverrunRemedy;
import no.samspor.events.money.FrameEvent.OverrunResolved;
import no.samspor.kernel.Code;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.MandateId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrameViewTest {

    private static final LineId EXTRA = new LineId(Id.named("extra"));
    private static final DecisionId LATER = new DecisionId(Id.named("later"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final MandateId MANDATE = new MandateId(Id.named("mandate"));

    private static FrameAdjusted adjusted(Nok unfunded) {
        return new FrameAdjusted(
                FRAME,
                PROGRAMME,
                kr(1_150),
                List.of(new LineChange(WAGES, 2025, kr(-50))),
                List.of(line(EXTRA, 200)),
                LATER,
                unfunded,
                "Ny oppgave");
    }

    private static FrameReallocated moved() {
        return new FrameReallocated(FRAME, WAGES, TRAVEL, kr(40), null, DELEGATION, "Flere møter");
    }

    private static FrameClosed closed() {
        return new FrameClosed(
                FRAME,
                PROGRAMME,
                kr(750),
                List.of(new LineRemainder(WAGES, 2025, kr(400))),
                new Code("return"));
    }

    private static OverrunResolved resolved(EntryId... causes) {
        return new OverrunResolved(
                FRAME, OverrunRemedy.OWNER_COVER, kr(75), List.of(causes), DECISION, "Eier dekker");
    }

    @Nested
    class A_frame {
        private final ViewSpec<FrameView.Row> view =
                ViewSpec.of(FrameView.VIEW)
                        .given(effective("2024-11-01"), proposed())
                        .given(effective("2025-01-01"), granted());

        private FrameView.Row on(String day) {
            return view.on(day).known().row(FRAME).orElseThrow().row();
        }

        @Test
        void is_proposed_and_then_granted() {
            assertThat(on("2024-12-31").state()).isEqualTo("proposed");
            assertThat(on("2024-12-31").proposed()).isEqualTo(kr(1_200));
            assertThat(on("2024-12-31").granted()).isNull();
            FrameView.Row row = on("2025-01-01");
            assertThat(row.state()).isEqualTo("granted");
            assertThat(row.programme()).isEqualTo(PROGRAMME);
            assertThat(row.granted()).isEqualTo(kr(1_000));
            assertThat(row.decision()).isEqualTo(DECISION);
            assertThat(row.unfunded()).isEqualTo(kr(100));
            assertThat(row.validFrom()).isNull();
            assertThat(row.validTo()).isNull();
        }

        @Test
        void rests_on_the_newest_decision_and_keeps_what_it_was_first() {
            view.given(effective("2025-06-01"), adjusted(null));
            assertThat(on("2025-05-31").decision()).isEqualTo(DECISION);
            assertThat(on("2025-06-01").decision()).isEqualTo(LATER);
            assertThat(on("2025-06-01").granted()).isEqualTo(kr(1_000));
            assertThat(on("2025-06-01").unfunded()).isEqualTo(kr(100));
            view.given(effective("2025-07-01"), adjusted(kr(5)));
            assertThat(on("2025-07-01").unfunded()).isEqualTo(kr(5));
        }

        @Test
        void is_closed_with_what_was_left() {
            view.given(effective("2025-08-01"), moved(), resolved(ENTRY))
                    .given(effective("2025-12-31"), closed());
            assertThat(on("2025-08-01").state()).isEqualTo("granted");
            assertThat(on("2025-12-31").state()).isEqualTo("closed");
            assertThat(on("2025-12-31").remaining()).isEqualTo(kr(750));
            assertThat(on("2025-12-31").treatment()).isEqualTo(new Code("return"));
        }

        @Test
        void says_when_it_is_for_and_under_which_mandate() {
            Period valid = new Period(UncertainDate.parse("2025"), UncertainDate.parse("2026"));
            view.given(
                    effective("2025-01-02"),
                    new FrameGranted(
                            FRAME,
                            PROGRAMME,
                            kr(1),
                            List.of(line(WAGES, 1)),
                            valid,
                            MANDATE,
                            2,
                            null,
                            null));
            assertThat(on("2025-01-02").validFrom()).hasToString("2025");
            assertThat(on("2025-01-02").validTo()).hasToString("2026");
            assertThat(on("2025-01-02").mandate()).isEqualTo(MANDATE);
            assertThat(on("2025-01-02").mandateVersion()).isEqualTo(2);
        }
    }

    @Nested
    class A_line {
        private final ViewSpec<FrameLineView.Row> view =
                ViewSpec.of(FrameLineView.VIEW).given(effective("2024-11-01"), proposed());

        private FrameLineView.Row on(String day, LineId line) {
            return view.on(day).known().row(FRAME, line).orElseThrow().row();
        }

        @Test
        void is_there_from_the_first_time_it_is_named() {
            assertThat(on("2024-11-01", WAGES).proposed()).isEqualTo(kr(1_200));
            assertThat(on("2024-11-01", WAGES).lineGroup()).isEqualTo("drift");
            view.given(effective("2025-01-01"), granted());
            assertThat(view.on("2024-12-31").known().row(FRAME, TRAVEL)).isEmpty();
            assertThat(on("2025-01-01", TRAVEL).organisation()).isEqualTo(PAYER);
            assertThat(on("2025-01-01", TRAVEL).year()).isEqualTo(2025);
            assertThat(on("2025-01-01", TRAVEL).proposed()).isNull();
            view.given(effective("2025-06-01"), adjusted(null), moved(), resolved(ENTRY));
            assertThat(on("2025-06-01", EXTRA).title()).isEqualTo("Linje");
            assertThat(view.on("2025-06-01").known().rows()).hasSize(3);
        }

        @Test
        void keeps_what_was_left_when_its_frame_closed() {
            view.given(effective("2025-12-31"), closed());
            assertThat(on("2025-12-31", WAGES).remaining()).isEqualTo(kr(400));
            assertThat(on("2025-12-30", WAGES).remaining()).isNull();
        }
    }

    @Nested
    class What_is_granted {
        private final ViewSpec<FrameGrantView.Row> view = ViewSpec.of(FrameGrantView.VIEW);

        private Nok of(LineId line, String day) {
            return view.on(day).known().rows().stream()
                    .map(shown -> shown.row())
                    .filter(row -> row.line().equals(line))
                    .map(FrameGrantView.Row::kr)
                    .reduce(Nok.ZERO, Nok::plus);
        }

        @Test
        void is_the_sum_of_what_every_decision_gave_and_took() {
            view.given(asked("first", effective("2025-01-01")), proposed(), granted())
                    .given(asked("second", effective("2025-06-01")), adjusted(null))
                    .given(asked("third", effective("2025-07-01")), moved());
            assertThat(of(WAGES, "2025-05-31")).isEqualTo(kr(700));
            assertThat(of(WAGES, "2025-06-01")).isEqualTo(kr(650));
            assertThat(of(EXTRA, "2025-06-01")).isEqualTo(kr(200));
            assertThat(of(WAGES, "2025-07-01")).isEqualTo(kr(610));
            assertThat(of(TRAVEL, "2025-07-01")).isEqualTo(kr(340));
        }

        @Test
        void is_not_less_because_two_acts_look_alike() {
            Stamp stamp = effective("2025-07-01");
            view.given(asked("one", stamp), moved()).given(asked("two", stamp), moved());
            assertThat(of(TRAVEL, "2025-07-01")).isEqualTo(kr(80));
        }

        @Test
        void says_who_allowed_it() {
            view.given(asked("first", effective("2025-01-01")), granted())
                    .given(asked("second", effective("2025-01-01")), adjusted(null))
                    .given(
                            asked("third", effective("2025-01-01")),
                            moved(),
                            resolved(ENTRY),
                            closed());
            List<FrameGrantView.Row> rows =
                    view.on("2025-01-01").known().rows().stream()
                            .map(shown -> shown.row())
                            .toList();
            assertThat(rows)
                    .extracting(FrameGrantView.Row::kind)
                    .containsExactlyInAnyOrder(
                            "granted",
                            "granted",
                            "adjusted",
                            "adjusted",
                            "reallocated",
                            "reallocated");
            assertThat(rows)
                    .filteredOn("kind", "granted")
                    .extracting("decision")
                    .contains(DECISION);
            assertThat(rows).filteredOn("kind", "adjusted").extracting("decision").contains(LATER);
            assertThat(rows)
                    .filteredOn("kind", "reallocated")
                    .extracting("delegation")
                    .contains(DELEGATION);
            assertThat(rows).filteredOn("kind", "granted").extracting("year").contains(2025);
        }
    }

    @Nested
    class What_is_booked {
        private final ViewSpec<FrameBookingView.Row> view =
                ViewSpec.of(FrameBookingView.VIEW).given(effective("2025-03-15"), drafted());

        private FrameBookingView.Row on(String day, String kind, int no) {
            return view.on(day).known().row(ENTRY, kind, no).orElseThrow().row();
        }

        @Test
        void is_nothing_while_it_is_a_draft() {
            view.given(
                    effective("2025-03-16"),
                    new LedgerEntryAttested(ENTRY),
                    new LedgerEntryApproved(ENTRY, null),
                    new LedgerEntryReversalRequested(ENTRY, JANUARY, "Feil"),
                    new LedgerEntryReclassified(ENTRY, 1, dims("010"), dims("020"), "Feil"),
                    new OverrunOpened(ENTRY, FRAME, kr(1)),
                    new LedgerEntryWithdrawn(ENTRY, MARCH.idIn(PROGRAMME), "Dobbelt"));
            assertThat(view.versions()).isEmpty();
        }

        @Test
        void is_charged_to_the_line_in_the_year_of_its_period() {
            view.given(effective("2025-03-18"), posted());
            FrameBookingView.Row row = on("2025-03-18", "posted", 1);
            assertThat(row.frame()).isEqualTo(FRAME);
            assertThat(row.line()).isEqualTo(WAGES);
            assertThat(row.kr()).isEqualTo(kr(300));
            assertThat(row.year()).isEqualTo(2025);
            assertThat(row.postingPeriod()).isEqualTo(MARCH);
            assertThat(row.programme()).isEqualTo(PROGRAMME);
            assertThat(row.frameRemaining()).isEqualTo(kr(750));
            assertThat(on("2025-03-18", "posted", 2).kr()).isEqualTo(kr(-50));
            assertThat(on("2025-03-18", "posted", 2).year()).isEqualTo(2025);
        }

        @Test
        void is_given_back_to_the_year_it_was_taken_from() {
            view.given(effective("2025-03-18"), posted())
                    .given(effective("2026-01-05"), reversed());
            FrameBookingView.Row row = on("2026-01-05", "reversed", 1);
            assertThat(row.kr()).isEqualTo(kr(-300));
            assertThat(row.year()).isEqualTo(2025);
            assertThat(row.postingPeriod()).isEqualTo(JANUARY);
            assertThat(row.organisation()).isEqualTo(PAYER);
        }
    }

    @Nested
    class An_overrun {
        private final ViewSpec<FrameOverrunView.Row> view =
                ViewSpec.of(FrameOverrunView.VIEW)
                        .given(
                                effective("2025-03-18"),
                                drafted(),
                                posted(),
                                new OverrunOpened(ENTRY, FRAME, kr(75)));

        private FrameOverrunView.Row on(String day) {
            return view.on(day).known().row(FRAME, ENTRY).orElseThrow().row();
        }

        @Test
        void stands_open_until_a_decision_resolves_it() {
            assertThat(on("2025-03-18").state()).isEqualTo("open");
            assertThat(on("2025-03-18").kr()).isEqualTo(kr(75));
            view.given(effective("2025-04-01"), resolved(ENTRY));
            assertThat(on("2025-03-31").state()).isEqualTo("open");
            FrameOverrunView.Row row = on("2025-04-01");
            assertThat(row.state()).isEqualTo("resolved");
            assertThat(row.remedy()).isEqualTo(OverrunRemedy.OWNER_COVER);
            assertThat(row.covered()).isEqualTo(kr(75));
            assertThat(row.decision()).isEqualTo(DECISION);
        }

        @Test
        void is_not_changed_by_anything_else() {
            view.given(
                    effective("2025-04-01"),
                    new LedgerEntryAttested(ENTRY),
                    new LedgerEntryApproved(ENTRY, null),
                    new LedgerEntryReversalRequested(ENTRY, JANUARY, "Feil"),
                    reversed(),
                    new LedgerEntryReclassified(ENTRY, 1, dims("010"), dims("020"), "Feil"),
                    new LedgerEntryWithdrawn(ENTRY, MARCH.idIn(PROGRAMME), "Dobbelt"),
                    proposed(),
                    granted(),
                    adjusted(null),
                    moved(),
                    closed());
            assertThat(view.versions()).hasSize(1);
        }
    }
}
