package no.samspor.command.money.entry;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.stamp;
import static no.samspor.command.money.Money.ANNA;
import static no.samspor.command.money.Money.BO;
import static no.samspor.command.money.Money.BY_ANNA;
import static no.samspor.command.money.Money.BY_BO;
import static no.samspor.command.money.Money.MARCH;
import static no.samspor.command.money.Money.ORG;
import static no.samspor.command.money.Money.OTHER_PROGRAMME;
import static no.samspor.command.money.Money.PAY;
import static no.samspor.command.money.Money.PROGRAMME;
import static no.samspor.command.money.Money.credit;
import static no.samspor.command.money.Money.debit;
import static no.samspor.command.money.Money.kr;
import static no.samspor.command.money.Money.voucher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.money.entry.EntryCommand.ApproveEntry;
import no.samspor.command.money.entry.EntryCommand.AttestEntry;
import no.samspor.events.money.EntryEvent;
import no.samspor.events.money.EntryEvent.LedgerEntryApproved;
import no.samspor.events.money.Voucher;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryApprovalTest extends EntrySpec {

    private static final Period ALWAYS = new Period(UncertainDate.parse("2020-01-01"), null);
    private static final EntryCommand APPROVE = new ApproveEntry(ENTRY, DELEGATION);

    /** I-16. */
    @Nested
    class Vouching_I_16 {
        @Test
        void takes_one_who_attests() {
            given(DRAFTED).when(new AttestEntry(ENTRY)).then(ATTESTED).notEvidenced();
        }

        @Test
        void and_another_who_approves() {
            attestedBy(ANNA).as(BY_BO).when(APPROVE).then(APPROVED).notEvidenced();
        }

        @Test
        void never_the_same_one_twice() {
            attestedBy(ANNA).as(BY_ANNA).when(APPROVE).thenRefused(EntryRefusal.ATTESTER_APPROVES);
        }

        @Test
        void never_by_whoever_is_paid() {
            EntryEvent forAnna =
                    drafted(voucher(MARCH, null, false, ANNA, debit(PAY, 1_000)), null);
            given(forAnna)
                    .as(BY_ANNA)
                    .when(new AttestEntry(ENTRY))
                    .thenRefused(EntryRefusal.PAYS_HIMSELF);
            given(forAnna).as(BY_BO).when(new AttestEntry(ENTRY)).then(ATTESTED);
            given(forAnna)
                    .then(BY_BO, ATTESTED)
                    .as(BY_ANNA)
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.PAYS_HIMSELF);
        }

        @Test
        void never_rests_on_an_attestation_that_is_only_reported() {
            given(DRAFTED)
                    .then(MIRRORED, ATTESTED)
                    .as(BY_BO)
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.TWO_PEOPLE_NOT_SHOWN);
        }

        @Test
        void as_reported_from_a_text_shows_nobody() {
            given(DRAFTED)
                    .as(MIRRORED)
                    .when(new AttestEntry(ENTRY))
                    .then(ATTESTED)
                    .notEvidenced(Invariant.I_16);
            given(DRAFTED)
                    .then(MIRRORED, ATTESTED)
                    .as(MIRRORED)
                    .when(new ApproveEntry(ENTRY, null))
                    .then(new LedgerEntryApproved(ENTRY, null))
                    .notEvidenced(Invariant.I_16, Invariant.I_29);
            attestedBy(ANNA)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
        }

        @Test
        void goes_one_step_at_a_time() {
            given(DRAFTED, ATTESTED)
                    .when(new AttestEntry(ENTRY))
                    .thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
            given(DRAFTED).when(APPROVE).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
            known(DRAFTED, ATTESTED).when(POST).thenRefused(EntryRefusal.NOT_IN_THIS_STATE);
        }
    }

    /** I-29: in force, held, for this, for as much as this. */
    @Nested
    class Approving_under_a_delegation_I_29 {
        @Test
        void cites_one() {
            attestedBy(ANNA)
                    .as(BY_BO)
                    .when(new ApproveEntry(ENTRY, null))
                    .thenRefused(EntryRefusal.NO_DELEGATION);
        }

        @Test
        void needs_one_that_is_registered() {
            under(null).when(APPROVE).thenRefused(EntryRefusal.DELEGATION_UNKNOWN);
        }

        @Test
        void may_use_it_to_the_last_krone_I_16() {
            under(delegation(BO, "entryApproval", 1_000)).when(APPROVE).then(APPROVED);
            under(delegation(BO, "entryApproval", 999))
                    .when(APPROVE)
                    .thenRefused(
                            EntryRefusal.BEYOND_DELEGATION,
                            Map.of("amount", kr(1_000), "limit", kr(999)));
            under(delegation(BO, "entryApproval", null))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.BEYOND_DELEGATION, Map.of("amount", kr(1_000)));
        }

        @Test
        void weighs_the_larger_side_of_the_voucher_I_16() {
            Voucher more = voucher(debit(PAY, 300), credit(PAY, 1_001), debit(PAY, 700));
            given(drafted(more, null))
                    .then(BY_ANNA, ATTESTED)
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation(BO, "entryApproval", 1_000))
                    .as(BY_BO)
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.BEYOND_DELEGATION);
            Voucher less = voucher(debit(PAY, 300), credit(PAY, 999), debit(PAY, 700));
            given(drafted(less, null))
                    .then(BY_ANNA, ATTESTED)
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation(BO, "entryApproval", 1_000))
                    .as(BY_BO)
                    .when(APPROVE)
                    .then(APPROVED);
        }

        @Test
        void needs_one_that_is_his() {
            under(delegation(ANNA, "entryApproval", 1_000))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_NOT_HELD);
            under(delegation(ANNA, "entryApproval", 1_000))
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
        }

        @Test
        void needs_one_for_this_matter_in_this_programme() {
            under(delegation(BO, "reallocation", 1_000))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_ELSEWHERE);
            under(delegation(BO, OTHER_PROGRAMME, "../..", Set.of()))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_ELSEWHERE);
            under(delegation(BO, PROGRAMME, "../..", Set.of())).when(APPROVE).then(APPROVED);
        }

        @Test
        void needs_one_in_force_on_the_day_and_today() {
            notInForce(delegation(BO, null, "2026-03-02/..", Set.of()), "2026-03-01");
            notInForce(delegation(BO, null, "2026-02-11/..", Set.of()), "2026-02-10");
            notInForce(delegation(BO, null, "../2026-02-20", Set.of()), "2026-02-10");
            notInForce(delegation(BO, null, "2026-02-11/..", Set.of()), "2026-02");
            delegated(delegation(BO, null, "2026-02-10/2026-03-01", Set.of()), "2026-02-10")
                    .then(APPROVED);
        }

        private void notInForce(DelegationStanding delegation, String effective) {
            delegated(delegation, effective).thenRefused(EntryRefusal.DELEGATION_NOT_IN_FORCE);
        }

        private When delegated(DelegationStanding delegation, String effective) {
            return under(delegation)
                    .as(stamp(BY_BO.actor(), Origin.NATIVE, effective, PAPER))
                    .when(APPROVE);
        }

        @Test
        void as_reported_needs_it_only_then() {
            Given under = under(delegation(BO, null, "2026-01-10/2026-02-10", Set.of()));
            under.as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
            under.as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16, Invariant.I_29);
            under.as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-11"))
                    .when(APPROVE)
                    .thenRefused(EntryRefusal.DELEGATION_NOT_IN_FORCE);
        }

        @Test
        void never_rests_on_one_that_is_only_reported() {
            DelegationStanding reported = delegation(BO, null, "../..", Set.of(Invariant.I_29));
            under(reported).when(APPROVE).thenRefused(EntryRefusal.DELEGATION_NOT_EVIDENCED);
            under(reported)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-02-10"))
                    .when(APPROVE)
                    .then(APPROVED)
                    .notEvidenced(Invariant.I_16);
        }

        private Given under(DelegationStanding delegation) {
            return given(DRAFTED)
                    .then(BY_ANNA, ATTESTED)
                    .knowing(DelegationStanding.class, DELEGATION, delegation)
                    .as(BY_BO);
        }
    }

    private Given attestedBy(PersonId person) {
        return given(DRAFTED)
                .then(person.equals(ANNA) ? BY_ANNA : BY_BO, ATTESTED)
                .knowing(
                        DelegationStanding.class,
                        DELEGATION,
                        delegation(BO, "entryApproval", 1_000));
    }

    private static DelegationStanding delegation(PersonId holder, String matter, Integer limit) {
        return new DelegationStanding(
                DELEGATION,
                null,
                ORG,
                new Delegate(holder, null, null, null),
                List.of(new Code(matter)),
                limit == null ? null : kr(limit),
                ALWAYS,
                false,
                null,
                Set.of());
    }

    /** For {@code entryApproval} of 1 000 kr; valid from, to as an interval of two days. */
    private static DelegationStanding delegation(
            PersonId holder, ProgrammeId programme, String valid, Set<Invariant> missing) {
        String[] ends = valid.split("/", -1);
        return new DelegationStanding(
                DELEGATION,
                programme,
                ORG,
                new Delegate(holder, null, null, null),
                List.of(new Code("entryApproval")),
                kr(1_000),
                new Period(
                        UncertainDate.parse(ends[0].equals("..") ? "2020-01-01" : ends[0]),
                        ends[1].equals("..") ? null : UncertainDate.parse(ends[1])),
                false,
                null,
                missing);
    }
}
