package no.samspor.command.money.entry;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.money.Money.ANNA;
import static no.samspor.command.money.Money.BO;
import static no.samspor.command.money.Money.FRAME;
import static no.samspor.command.money.Money.MARCH;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.credit;
import static no.samspor.command.money.Money.debit;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.use;
import static no.samspor.command.money.Money.voucher;

import java.util.List;
import no.samspor.command.money.entry.EntryCommand.ImportEntry;
import no.samspor.events.money.EntryEvent.ApprovalStep;
import no.samspor.events.money.EntryEvent.Imported;
import no.samspor.events.money.EntryEvent.OverrunOpened;
import no.samspor.events.money.EntryEvent.QuotedApproval;
import no.samspor.events.money.FrameUse;
import no.samspor.events.money.PeriodStanding;
import no.samspor.events.money.Side;
import no.samspor.events.money.Voucher;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryImportTest extends EntrySpec {

    @Nested
    class Importing_actuals {
        @Test
        void posts_them_at_once_with_the_approvals_of_the_source_I_16() {
            importing(VOUCHER, imported(null, null), use(10_000, "2026-01-01", 0))
                    .then(drafted(VOUCHER, imported(null, null)), POSTED)
                    .notEvidenced();
        }

        @Test
        void is_never_refused_beyond_the_frame_but_opens_an_overrun_I_09() {
            importing(VOUCHER, imported(null, null), use(9_600, "2026-01-01", 9_000))
                    .then(
                            drafted(VOUCHER, imported(null, null)),
                            posted(booked(1, Side.DEBIT, 1_000, -400)),
                            new OverrunOpened(ENTRY, FRAME, kr(400)));
        }

        @Test
        void answers_for_no_more_than_itself_I_09() {
            importing(VOUCHER, imported(null, null), use(1_000, "2026-01-01", 5_000))
                    .then(
                            drafted(VOUCHER, imported(null, null)),
                            posted(booked(1, Side.DEBIT, 1_000, -5_000)),
                            new OverrunOpened(ENTRY, FRAME, kr(1_000)));
        }

        @Test
        void opens_nothing_when_it_gives_back_I_09() {
            Voucher back = voucher(credit(PAY, 1_000));
            importing(back, imported(null, null), use(1_000, "2026-01-01", 5_000))
                    .then(
                            drafted(back, imported(null, null)),
                            posted(booked(1, Side.CREDIT, 1_000, -3_000)));
        }

        @Test
        void is_possible_while_the_period_is_closing_and_no_longer_I_15() {
            Given given = known().knowing(FrameUse.class, FRAME, use(10_000, "2026-01-01", 0));
            EntryCommand command = new ImportEntry(ENTRY, PROGRAMME, VOUCHER, imported(null, null));
            inPeriod(given, PeriodStanding.Status.SOFT_CLOSED)
                    .when(command)
                    .then(drafted(VOUCHER, imported(null, null)), POSTED);
            inPeriod(given, PeriodStanding.Status.CLOSED)
                    .when(command)
                    .thenRefused(EntryRefusal.PERIOD_NOT_OPEN);
        }

        @Test
        void checks_the_voucher_as_any_other_I_10() {
            Voucher skewed = voucher(MARCH, null, true, null, debit(PAY, 1_000));
            importing(skewed, imported(null, null), use(10_000, "2026-01-01", 0))
                    .thenRefused(EntryRefusal.UNBALANCED);
        }

        @Test
        void needs_both_approvals_quoted_I_16() {
            FrameUse use = use(10_000, "2026-01-01", 0);
            for (ApprovalStep step : ApprovalStep.values()) {
                Imported half = new Imported("mars", List.of(quote(step, null)));
                importing(VOUCHER, half, use).thenRefused(EntryRefusal.APPROVALS_NOT_QUOTED);
                known().knowing(FrameUse.class, FRAME, use)
                        .as(MIRRORED)
                        .when(new ImportEntry(ENTRY, PROGRAMME, VOUCHER, half))
                        .then(drafted(VOUCHER, half), POSTED)
                        .notEvidenced(Invariant.I_16);
            }
        }

        @Test
        void refuses_one_person_in_both_roles_I_16() {
            FrameUse use = use(10_000, "2026-01-01", 0);
            importing(VOUCHER, imported(ANNA, ANNA), use)
                    .thenRefused(EntryRefusal.ATTESTER_APPROVES);
            importing(VOUCHER, imported(ANNA, BO), use)
                    .then(drafted(VOUCHER, imported(ANNA, BO)), POSTED);
        }

        @Test
        void refuses_one_who_pays_himself_I_16() {
            FrameUse use = use(10_000, "2026-01-01", 0);
            Voucher toAnna = voucher(MARCH, null, false, ANNA, debit(PAY, 1_000));
            importing(toAnna, imported(ANNA, BO), use).thenRefused(EntryRefusal.PAYS_HIMSELF);
            importing(toAnna, imported(BO, ANNA), use).thenRefused(EntryRefusal.PAYS_HIMSELF);
            importing(toAnna, imported(BO, null), use)
                    .then(drafted(toAnna, imported(BO, null)), POSTED);
        }

        @Test
        void happens_once() {
            known(DRAFTED)
                    .when(new ImportEntry(ENTRY, PROGRAMME, VOUCHER, imported(null, null)))
                    .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }

        private When importing(Voucher voucher, Imported imported, FrameUse use) {
            return known().knowing(FrameUse.class, FRAME, use)
                    .when(new ImportEntry(ENTRY, PROGRAMME, voucher, imported));
        }
    }

    private static Imported imported(PersonId attester, PersonId approver) {
        return new Imported(
                "mars",
                List.of(
                        quote(ApprovalStep.ATTESTED, attester),
                        quote(ApprovalStep.APPROVED, approver)));
    }

    private static QuotedApproval quote(ApprovalStep step, PersonId person) {
        return new QuotedApproval(step, "Enhetsleder", person, null);
    }
}
