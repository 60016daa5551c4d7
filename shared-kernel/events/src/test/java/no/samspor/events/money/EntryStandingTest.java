package no.samspor.events.money;

import static no.samspor.events.money.Sample.ENTRY;
import static no.samspor.events.money.Sample.FRAME;
import static no.samspor.events.money.Sample.IN_MARCH;
import static no.samspor.events.money.Sample.MARCH;
import static no.samspor.events.money.Sample.ORG;
import static no.samspor.events.money.Sample.OTHER_ENTRY;
import static no.samspor.events.money.Sample.PROGRAMME;
import static no.samspor.events.money.Sample.dims;
import static no.samspor.events.money.Sample.drafted;
import static no.samspor.events.money.Sample.kr;
import static no.samspor.events.money.Sample.posted;
import static no.samspor.events.money.Sample.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.events.Folding;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import org.junit.jupiter.api.Test;

class EntryStandingTest {

    @Test
    void is_a_draft_until_it_is_posted() {
        assertStatus(EntryStanding.Status.DRAFT, drafted(ENTRY));
        assertStatus(
                EntryStanding.Status.DRAFT,
                drafted(ENTRY),
                new LedgerEntryAttested(ENTRY),
                new LedgerEntryApproved(ENTRY, null));
    }

    @Test
    void stays_posted_whatever_is_asked_and_reclassified() {
        assertStatus(
                EntryStanding.Status.POSTED,
                drafted(ENTRY),
                posted(ENTRY, ORG),
                new OverrunOpened(ENTRY, FRAME, kr(1)),
                new LedgerEntryReversalRequested(ENTRY, MARCH, "Feil"),
                new LedgerEntryReclassified(ENTRY, 1, dims("010"), dims("020"), "Feil"));
    }

    @Test
    void ends_reversed_or_withdrawn() {
        assertStatus(
                EntryStanding.Status.ENDED, drafted(ENTRY), posted(ENTRY, ORG), reversed(ENTRY));
        assertStatus(
                EntryStanding.Status.ENDED,
                drafted(ENTRY),
                new LedgerEntryWithdrawn(ENTRY, IN_MARCH, "Feil"));
    }

    @Test
    void hears_only_its_own_events() {
        assertStatus(
                EntryStanding.Status.DRAFT,
                drafted(ENTRY),
                drafted(OTHER_ENTRY),
                posted(OTHER_ENTRY, ORG));
        assertThat(Folding.of(EntryStanding.FOLD).and(posted(ENTRY, ORG)).standing()).isNull();
    }

    private static void assertStatus(EntryStanding.Status status, EntryEvent... events) {
        assertThat(Folding.of(EntryStanding.FOLD).and(events).standing())
                .isEqualTo(new EntryStanding(ENTRY, PROGRAMME, status));
    }
}
