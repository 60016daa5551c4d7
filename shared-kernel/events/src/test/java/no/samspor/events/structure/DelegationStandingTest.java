package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.events.Folding;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationStandingTest {

    private static final DelegationId ONE = id("one");
    private static final DelegationId TWO = id("two");
    private static final OrganisationId ORG = new OrganisationId(Id.named("org"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId ANOTHER = new PersonId(Id.named("another"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final Code PAY = new Code("entryApproval");
    private static final Code SIGN = new Code("agreementSigning");
    private static final Nok LIMIT = Nok.kroner(100);
    private static final Delegate ROLE = new Delegate(null, null, ORG, Role.BUD);

    @Nested
    class In_time {
        @ParameterizedTest
        @CsvSource({
            "2024-01-01, , , 2023-12-31, NO",
            "2024-01-01, , , 2024-01-01, YES",
            "2024-01-01, 2024-12-31, , 2024-12-31, YES",
            "2024-01-01, 2024-12-31, , 2025-01-01, NO",
            "2024, , , 2024-06-01, POSSIBLY",
            "2024-01-01, , 2024-06-01, 2024-05-31, YES",
            "2024-01-01, , 2024-06-01, 2024-06-01, NO",
            "2024-01-01, , 2024-06, 2024-06-01, POSSIBLY",
            "2024-01-01, 2024-03-31, 2024-06, 2024-06-01, NO"
        })
        void it_is_in_force_while_valid_and_not_revoked(
                String from, String to, String revoked, LocalDate day, Certainty inForce) {
            Folding<DelegationStanding> it =
                    Folding.of(DelegationStanding.FOLD)
                            .on("2024-01-01", granted(ONE, null, ROLE, LIMIT, period(from, to)));
            if (revoked != null) it = it.on(revoked, revoked(ONE));
            assertThat(it.standing().isInForceOn(day)).isEqualTo(inForce);
        }

        @Test
        void it_falls_with_the_one_above_it() {
            assertThat(folded().and(revoked(TWO, ONE)).standing().isInForceOn(Folding.TODAY))
                    .isEqualTo(Certainty.NO);
            assertThat(folded().and(revoked(TWO)).standing().isInForceOn(Folding.TODAY))
                    .isEqualTo(Certainty.YES);
        }

        @Test
        void it_is_revoked_by_the_first_that_does() {
            assertThat(
                            folded().on("2026-01-01", revoked(ONE))
                                    .on("2026-02-01", revoked(TWO, ONE))
                                    .standing()
                                    .revokedFrom())
                    .hasToString("2026-01-01");
        }

        @Test
        void it_begins_with_its_grant_and_is_not_replaced_by_one_drawn_from_it() {
            assertThat(Folding.of(DelegationStanding.FOLD).and(revoked(TWO, ONE)).standing())
                    .isNull();
            assertThat(
                            folded().and(granted(TWO, ONE, ROLE, null, period("2026-01-01", null)))
                                    .standing()
                                    .delegation())
                    .isEqualTo(ONE);
        }
    }

    @Nested
    class In_hand {
        @Test
        void of_a_person() {
            DelegationStanding his = to(new Delegate(PERSON, null, null, null));
            assertThat(his.isHeldBy(actor(PERSON, OTHER, Role.OFF, null))).isTrue();
            assertThat(his.isHeldBy(actor(ANOTHER, OTHER, Role.OFF, null))).isFalse();
        }

        @Test
        void of_a_body() {
            DelegationStanding its = to(new Delegate(null, BODY, null, null));
            assertThat(its.isHeldBy(actor(PERSON, ORG, Role.CHR, BODY))).isTrue();
            assertThat(its.isHeldBy(actor(PERSON, ORG, Role.CHR, null))).isFalse();
        }

        @Test
        void of_a_role_in_an_organisation() {
            DelegationStanding role = to(ROLE);
            assertThat(role.isHeldBy(actor(PERSON, ORG, Role.BUD, null))).isTrue();
            assertThat(role.isHeldBy(actor(PERSON, ORG, Role.ATT, null))).isFalse();
            assertThat(role.isHeldBy(actor(PERSON, OTHER, Role.BUD, null))).isFalse();
            assertThat(role.isHeldBy(new Actor(PERSON, OTHER, Role.BUD, null, null, ORG)))
                    .as("in its name")
                    .isTrue();
            assertThat(
                            to(new Delegate(null, null, null, null))
                                    .isHeldBy(actor(PERSON, ORG, Role.BUD, null)))
                    .isFalse();
        }

        private DelegationStanding to(Delegate delegate) {
            return Folding.of(DelegationStanding.FOLD)
                    .and(granted(ONE, null, delegate, LIMIT, period("2026-01-01", null)))
                    .standing();
        }

        private Actor actor(PersonId person, OrganisationId organisation, Role role, BodyId body) {
            return new Actor(person, organisation, role, null, body, null);
        }
    }

    @Nested
    class In_scope {
        @Test
        void by_matter() {
            assertThat(folded().standing().covers(PAY)).isTrue();
            assertThat(folded().standing().covers(SIGN)).isFalse();
        }

        @Test
        void by_matter_and_amount() {
            DelegationStanding it = folded().standing();
            assertThat(it.covers(PAY, LIMIT)).isTrue();
            assertThat(it.covers(PAY, new Nok(LIMIT.minor() + 1))).isFalse();
            assertThat(it.covers(SIGN, LIMIT)).isFalse();
        }

        @Test
        void but_of_no_amount_without_a_limit() {
            DelegationStanding it =
                    Folding.of(DelegationStanding.FOLD)
                            .and(granted(ONE, null, ROLE, null, period("2026-01-01", null)))
                            .standing();
            assertThat(it.covers(PAY)).isTrue();
            assertThat(it.covers(PAY, Nok.ZERO)).isFalse();
        }
    }

    @Test
    void keeps_what_is_not_evidenced_until_it_is_supplied() {
        Folding<DelegationStanding> it =
                Folding.of(DelegationStanding.FOLD)
                        .on(
                                "2020",
                                granted(ONE, null, ROLE, null, period("2020", null)),
                                Invariant.I_29);
        assertThat(it.standing().isEvidenced()).isFalse();
        assertThat(it.and(supplied(ONE)).standing().isEvidenced()).isTrue();
        assertThat(it.and(supplied(TWO)).standing().isEvidenced()).isFalse();
        assertThat(it.and(revoked(ONE)).standing().isEvidenced()).isFalse();
    }

    @Test
    void the_delegations_below_are_those_drawn_straight_from_it() {
        DelegationId three = id("three");
        DelegationsBelow below =
                Folding.of(DelegationsBelow.FOLD)
                        .and(
                                granted(ONE, null, ROLE, null, period("2026-01-01", null)),
                                granted(TWO, ONE, ROLE, null, period("2026-01-01", null)),
                                granted(three, TWO, ROLE, null, period("2026-01-01", null)),
                                revoked(ONE, TWO))
                        .standing();
        assertThat(below).isEqualTo(new DelegationsBelow(ONE, List.of(TWO)));
    }

    private static Folding<DelegationStanding> folded() {
        return Folding.of(DelegationStanding.FOLD)
                .and(granted(ONE, null, ROLE, LIMIT, period("2026-01-01", null)));
    }

    private static DelegationEvent granted(
            DelegationId id, DelegationId under, Delegate delegate, Nok limit, Period valid) {
        return new DelegationGranted(
                id, null, BODY, delegate, "Anvise", List.of(PAY), limit, valid, true, under, null);
    }

    private static DelegationEvent revoked(DelegationId id, DelegationId... below) {
        return new DelegationRevoked(id, List.of(below), "Slutt", null);
    }

    private static EvidenceSupplied supplied(DelegationId about) {
        return new EvidenceSupplied(
                new EvidenceId(Id.named("evidence")), about, List.of(), Set.of(Invariant.I_29));
    }

    private static Period period(String from, String to) {
        return new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
    }

    private static DelegationId id(String name) {
        return new DelegationId(Id.named(name));
    }
}
