package no.samspor.query.money.entry;

import static no.samspor.query.money.Books.ENTRY;
import static no.samspor.query.money.Books.FRAME;
import static no.samspor.query.money.Books.JANUARY;
import static no.samspor.query.money.Books.MARCH;
import static no.samspor.query.money.Books.PAYER;
import static no.samspor.query.money.Books.PROGRAMME;
import static no.samspor.query.money.Books.REQUESTER;
import static no.samspor.query.money.Books.WAGES;
import static no.samspor.query.money.Books.dims;
import static no.samspor.query.money.Books.drafted;
import static no.samspor.query.money.Books.kr;
import static no.samspor.query.money.Books.posted;
import static no.samspor.query.money.Books.reversed;
import static no.samspor.query.money.Books.voucher;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.projection.Stamps.lacking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.money.EntryEvent.ApprovalStep;
import no.samspor.events.money.EntryEvent.Imported;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.EntryEvent.LedgerEntryAttested;
import no.samspor.events.money.EntryEvent.LedgerEntryDrafted;
import no.samspor.events.money.EntryEvent.LedgerEntryReclassified;
import no.samspor.events.money.EntryEvent.LedgerEntryReversalRequested;
import no.samspor.events.money.EntryEvent.LedgerEntryWithdrawn;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.EntryEvent.QuotedApproval;
import no.samspor.events.money.Side;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntryViewTest {

    private static final PersonId KARI = new PersonId(Id.named("Kari"));
    private static final EntryId OTHER = new EntryId(Id.named("other"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));

    private static LedgerEntryDrafted draft(EntryId entry, String date, EntryId replaces) {
        return new LedgerEntryDrafted(
                entry, PROGRAMME, MARCH.idIn(PROGRAMME), voucher(date), replaces, null);
    }

    @Nested
    class The_ledger {
        private final ViewSpec<EntryView.Row> view =
                ViewSpec.of(EntryView.VIEW).given(effective("2025-03-15"), drafted());

        private EntryView.Row on(String day) {
            return view.on(day).known().row(ENTRY).orElseThrow().row();
        }

        @Test
        void shows_what_the_voucher_says() {
            EntryView.Row row = on("2025-03-15");
            assertThat(row.organisation()).isEqualTo(PAYER);
            assertThat(row.voucherRef()).isEqualTo("B-17");
            assertThat(row.postingPeriod()).isEqualTo(MARCH);
            assertThat(row.debit()).isEqualTo(kr(300));
            assertThat(row.credit()).isEqualTo(kr(50));
            assertThat(row.vat()).isEqualTo(kr(25));
            assertThat(row.frames()).containsExactly(FRAME);
            assertThat(row.state()).isEqualTo("draft");
            assertThat(row.reversed()).isFalse();
            assertThat(view.on("2025-03-14").known().row(ENTRY)).isEmpty();
        }

        @Test
        void names_who_attested_and_who_approved() {
            view.given(effective("2025-03-16"), new LedgerEntryAttested(ENTRY));
            assertThat(on("2025-03-16").state()).isEqualTo("attested");
            assertThat(on("2025-03-16").attestedBy()).isEqualTo(KARI);
            assertThat(on("2025-03-16").attestedAs()).isEqualTo("OFF");
            view.given(effective("2025-03-17"), new LedgerEntryApproved(ENTRY, DELEGATION));
            assertThat(on("2025-03-17").state()).isEqualTo("approved");
            assertThat(on("2025-03-17").approvedBy()).isEqualTo(KARI);
            assertThat(on("2025-03-17").approvedAs()).isEqualTo("OFF");
            assertThat(on("2025-03-17").delegation()).isEqualTo(DELEGATION);
            view.given(effective("2025-03-18"), posted());
            assertThat(on("2025-03-18").state()).isEqualTo("posted");
        }

        @Test
        void does_not_take_a_reporter_for_the_attester() {
            view.given(lacking("2025-03-16", Invariant.I_16), new LedgerEntryAttested(ENTRY))
                    .given(
                            lacking("2025-03-17", Invariant.I_16),
                            new LedgerEntryApproved(ENTRY, null));
            assertThat(on("2025-03-17").attestedBy()).isNull();
            assertThat(on("2025-03-17").attestedAs()).isNull();
            assertThat(on("2025-03-17").approvedBy()).isNull();
            assertThat(on("2025-03-17").approvedAs()).isNull();
        }

        @Test
        void keeps_a_reversed_entry_with_who_asked_and_who_did_it() {
            view.given(effective("2025-03-18"), posted())
                    .given(
                            effective("2025-04-01"),
                            new LedgerEntryReversalRequested(ENTRY, JANUARY, "Feil"));
            assertThat(on("2025-04-01").reversalRequestedBy()).isEqualTo(KARI);
            assertThat(on("2025-04-01").state()).isEqualTo("posted");
            view.given(effective("2025-04-02"), reversed());
            assertThat(on("2025-04-01").reversed()).isFalse();
            EntryView.Row row = on("2025-04-02");
            assertThat(row.state()).isEqualTo("reversed");
            assertThat(row.reversed()).isTrue();
            assertThat(row.reversedIn()).isEqualTo(JANUARY);
            assertThat(row.reversalRequestedBy()).isEqualTo(REQUESTER);
            assertThat(row.reversedBy()).isEqualTo(KARI);
            assertThat(row.reason()).isEqualTo("Feil bilag");
        }

        @Test
        void links_an_entry_with_the_one_that_stands_in_for_it() {
            view.given(
                            effective("2025-04-01"),
                            new LedgerEntryWithdrawn(ENTRY, MARCH.idIn(PROGRAMME), "Dobbelt"))
                    .given(effective("2025-04-02"), draft(OTHER, "2025-03-10", ENTRY));
            assertThat(on("2025-04-02").state()).isEqualTo("withdrawn");
            assertThat(on("2025-04-02").reason()).isEqualTo("Dobbelt");
            assertThat(on("2025-04-02").replacedBy()).isEqualTo(OTHER);
            assertThat(view.on("2025-04-02").known().row(OTHER).orElseThrow().row().replaces())
                    .isEqualTo(ENTRY);
        }

        @Test
        void marks_what_was_reclassified_and_is_not_moved_by_an_overrun() {
            view.given(effective("2025-03-18"), posted(), new OverrunOpened(ENTRY, FRAME, kr(1)));
            assertThat(on("2025-03-18").reclassified()).isFalse();
            view.given(
                    effective("2025-05-01"),
                    new LedgerEntryReclassified(ENTRY, 1, dims("010"), dims("020"), "Feil art"));
            assertThat(on("2025-05-01").reclassified()).isTrue();
            assertThat(on("2025-05-01").state()).isEqualTo("posted");
        }
    }

    @Nested
    class An_entry_that_is_recorded_late {

        private EntryView.Row dated(String date) {
            return ViewSpec.of(EntryView.VIEW)
                    .given(effective("2025-03-15"), draft(ENTRY, date, null))
                    .on("2025-03-15")
                    .known()
                    .row(ENTRY)
                    .orElseThrow()
                    .row();
        }

        @Test
        void says_by_how_many_days() {
            assertThat(dated("2025-12-31").lateDays()).isEqualTo(1);
            assertThat(dated("2025-12-31").backdated()).isTrue();
            assertThat(dated("2025-12-31").recordedOn()).hasToString("2026-01-01");
        }

        @Test
        void is_not_late_before_its_date_has_surely_come() {
            assertThat(dated("2026-02").lateDays()).isZero();
            assertThat(dated("2025-11").lateDays()).isEqualTo(32);
            assertThat(dated("2025-11-01/..").lateDays()).isNull();
        }
    }

    @Nested
    class An_imported_entry {
        @Test
        void quotes_who_vouched_for_it_where_the_money_is() {
            Imported imported =
                    new Imported(
                            "2025-03",
                            List.of(
                                    new QuotedApproval(
                                            ApprovalStep.ATTESTED, "Fagleder", KARI, null),
                                    new QuotedApproval(
                                            ApprovalStep.APPROVED,
                                            "Virksomhetsleder",
                                            null,
                                            null)));
            EntryView.Row row =
                    ViewSpec.of(EntryView.VIEW)
                            .given(
                                    effective("2025-03-15"),
                                    new LedgerEntryDrafted(
                                            ENTRY,
                                            PROGRAMME,
                                            MARCH.idIn(PROGRAMME),
                                            voucher("2025-03-10"),
                                            null,
                                            imported),
                                    posted())
                            .on("2025-03-15")
                            .known()
                            .row(ENTRY)
                            .orElseThrow()
                            .row();
            assertThat(row.state()).isEqualTo("posted");
            assertThat(row.batch()).isEqualTo("2025-03");
            assertThat(row.attestedBy()).isEqualTo(KARI);
            assertThat(row.attestedAs()).isEqualTo("Fagleder");
            assertThat(row.approvedBy()).isNull();
            assertThat(row.approvedAs()).isEqualTo("Virksomhetsleder");
        }
    }

    @Nested
    class A_line {
        private final ViewSpec<EntryLineView.Row> view =
                ViewSpec.of(EntryLineView.VIEW).given(effective("2025-03-15"), drafted());

        private EntryLineView.Row on(String day, String kind, int no) {
            return view.on(day).known().row(ENTRY, kind, no).orElseThrow().row();
        }

        @Test
        void takes_nothing_before_it_is_posted() {
            EntryLineView.Row row = on("2025-03-15", "voucher", 1);
            assertThat(row.kr()).isEqualTo(kr(300));
            assertThat(row.vatKr()).isEqualTo(kr(25));
            assertThat(row.line()).isEqualTo(WAGES);
            assertThat(row.charge()).isNull();
            assertThat(on("2025-03-15", "voucher", 2).text()).isEqualTo("Refusjon");
        }

        @Test
        void says_what_it_left_of_its_frame() {
            view.given(effective("2025-03-18"), posted());
            EntryLineView.Row row = on("2025-03-18", "voucher", 1);
            assertThat(row.charge()).isEqualTo(kr(300));
            assertThat(row.frameRemaining()).isEqualTo(kr(750));
            assertThat(row.lineRemaining()).isEqualTo(kr(400));
            assertThat(row.dims()).isEqualTo(dims("010"));
            assertThat(on("2025-03-18", "voucher", 2).charge()).isEqualTo(kr(-50));
            assertThat(on("2025-03-18", "voucher", 2).side()).isEqualTo(Side.CREDIT);
        }

        @Test
        void is_netted_by_a_line_in_the_period_of_the_reversal() {
            view.given(effective("2025-03-18"), posted())
                    .given(effective("2026-01-05"), reversed());
            assertThat(on("2026-01-05", "voucher", 1).charge()).isEqualTo(kr(300));
            EntryLineView.Row back = on("2026-01-05", "reversal", 1);
            assertThat(back.charge()).isEqualTo(kr(-300));
            assertThat(back.postingPeriod()).isEqualTo(JANUARY);
            assertThat(back.reason()).isEqualTo("Feil bilag");
            assertThat(view.on("2026-01-04").known().row(ENTRY, "reversal", 1)).isEmpty();
        }

        @Test
        void moves_to_other_dimensions_on_a_day() {
            view.given(effective("2025-03-18"), posted())
                    .given(
                            effective("2025-05-01"),
                            new LedgerEntryReclassified(
                                    ENTRY, 1, dims("010"), dims("020"), "Feil art"));
            assertThat(on("2025-04-30", "voucher", 1).dims()).isEqualTo(dims("010"));
            EntryLineView.Row row = on("2025-05-01", "voucher", 1);
            assertThat(row.dims()).isEqualTo(dims("020"));
            assertThat(row.dimsBefore()).isEqualTo(dims("010"));
            assertThat(row.reason()).isEqualTo("Feil art");
            assertThat(on("2025-05-01", "voucher", 2).dims()).isEqualTo(dims("010"));
        }

        @Test
        void is_not_changed_by_who_vouches_for_it() {
            view.given(
                    effective("2025-03-16"),
                    new LedgerEntryAttested(ENTRY),
                    new LedgerEntryApproved(ENTRY, DELEGATION),
                    new OverrunOpened(ENTRY, FRAME, kr(1)),
                    new LedgerEntryReversalRequested(ENTRY, JANUARY, "Feil"),
                    new LedgerEntryWithdrawn(ENTRY, MARCH.idIn(PROGRAMME), "Dobbelt"));
            assertThat(view.versions()).hasSize(2);
        }
    }
}
