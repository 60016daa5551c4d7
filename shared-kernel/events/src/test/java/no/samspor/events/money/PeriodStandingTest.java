package no.samspor.events.money;

import static no.samspor.events.money.Sample.ENTRY;
import static no.samspor.events.money.Sample.FRAME;
import static no.samspor.events.money.Sample.IN_MARCH;
import static no.samspor.events.money.Sample.MARCH;
import static no.samspor.events.money.Sample.ORG;
import static no.samspor.events.money.Sample.OTHER_ENTRY;
import static no.samspor.events.money.Sample.OTHER_ORG;
import static no.samspor.events.money.Sample.PAY;
import static no.samspor.events.money.Sample.PROGRAMME;
import static no.samspor.events.money.Sample.booked;
import static no.samspor.events.money.Sample.dims;
import static no.samspor.events.money.Sample.drafted;
import static no.samspor.events.money.Sample.kr;
import static no.samspor.events.money.Sample.posted;
import static no.samspor.events.money.Sample.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.Folding;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.PeriodEvent.PeriodClosed;
import no.samspor.events.money.PeriodEvent.PeriodOpened;
import no.samspor.events.money.PeriodEvent.PeriodReopened;
import no.samspor.events.money.PeriodEvent.PeriodSoftClosed;
import no.samspor.events.money.PeriodEvent.ReconciliationRecorded;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeriodStandingTest {

    private static final PeriodEvent OPENED = new PeriodOpened(IN_MARCH, PROGRAMME, MARCH);
    private static final PeriodEvent SOFT_CLOSED = new PeriodSoftClosed(IN_MARCH);
    private static final PeriodEvent CLOSED = new PeriodClosed(IN_MARCH, MARCH, List.of());
    private static final PeriodEvent RECONCILED =
            new ReconciliationRecorded(IN_MARCH, ORG, Nok.ZERO, Nok.ZERO, null, null);
    private static final PeriodEvent REOPENED =
            new PeriodReopened(IN_MARCH, new DecisionId(Id.named("decision")), "Bilag");

    @Test
    void takes_drafts_and_postings_while_it_is_open_I_15() {
        assertTakes(true, true, OPENED);
        assertTakes(true, true, OPENED, RECONCILED);
        assertTakes(true, true, OPENED, SOFT_CLOSED, CLOSED, REOPENED);
    }

    @Test
    void takes_only_postings_while_it_is_closing_I_15() {
        assertTakes(false, true, OPENED, SOFT_CLOSED);
        assertTakes(false, true, OPENED, SOFT_CLOSED, RECONCILED);
    }

    @Test
    void takes_nothing_once_it_is_closed_I_15() {
        assertTakes(false, false, OPENED, SOFT_CLOSED, CLOSED);
    }

    private static void assertTakes(boolean drafts, boolean postings, PeriodEvent... events) {
        PeriodStanding period = Folding.of(PeriodStanding.FOLD).and(events).standing();
        assertThat(period.period()).isEqualTo(IN_MARCH);
        assertThat(period.takesDrafts()).isEqualTo(drafts);
        assertThat(period.takesPostings()).isEqualTo(postings);
    }

    @Nested
    class What_its_entries_make_of_it {
        @Test
        void counts_drafts_until_they_are_posted_or_withdrawn() {
            Folding<PeriodUse> two = fold().and(drafted(ENTRY), drafted(OTHER_ENTRY));
            assertThat(two.standing().drafts()).isEqualTo(2);
            Folding<PeriodUse> posted =
                    two.and(posted(ENTRY, ORG, booked(Side.DEBIT, FRAME, PAY, 9)));
            assertThat(posted.standing().drafts()).isEqualTo(1);
            assertThat(
                            posted.and(new LedgerEntryWithdrawn(OTHER_ENTRY, IN_MARCH, "Feil"))
                                    .standing()
                                    .drafts())
                    .isZero();
        }

        @Test
        void adds_up_both_sides_of_each_organisation() {
            PeriodUse use =
                    fold().and(
                                    drafted(ENTRY),
                                    posted(
                                            ENTRY,
                                            ORG,
                                            booked(Side.DEBIT, FRAME, PAY, 90),
                                            booked(Side.CREDIT, FRAME, PAY, 20)),
                                    drafted(OTHER_ENTRY),
                                    posted(
                                            OTHER_ENTRY,
                                            OTHER_ORG,
                                            booked(Side.DEBIT, FRAME, PAY, 5)))
                            .standing();
            assertThat(use.totals().get(ORG)).isEqualTo(new PeriodUse.Sums(kr(90), kr(20)));
            assertThat(use.net(ORG)).isEqualTo(kr(70));
            assertThat(use.net(OTHER_ORG)).isEqualTo(kr(5));
            assertThat(PeriodUse.NOTHING.net(ORG)).isEqualTo(Nok.ZERO);
        }

        @Test
        void nets_a_reversal_to_nought() {
            PeriodUse use =
                    fold().and(
                                    drafted(ENTRY),
                                    posted(ENTRY, ORG, booked(Side.DEBIT, FRAME, PAY, 90)),
                                    reversed(ENTRY, booked(Side.CREDIT, FRAME, PAY, 90)))
                            .standing();
            assertThat(use.net(ORG)).isEqualTo(Nok.ZERO);
            assertThat(use.drafts()).isZero();
        }

        @Test
        void is_not_moved_by_the_rest() {
            Folding<PeriodUse> one = fold().and(drafted(ENTRY));
            assertThat(
                            one.and(
                                    new LedgerEntryAttested(ENTRY),
                                    new LedgerEntryApproved(ENTRY, null),
                                    new OverrunOpened(ENTRY, FRAME, kr(1)),
                                    new LedgerEntryReversalRequested(ENTRY, MARCH, "Feil"),
                                    new LedgerEntryReclassified(
                                            ENTRY, 1, dims("010"), dims("020"), "Feil")))
                    .isEqualTo(one);
        }

        private static Folding<PeriodUse> fold() {
            return Folding.of(PeriodUse.FOLD);
        }
    }
}
