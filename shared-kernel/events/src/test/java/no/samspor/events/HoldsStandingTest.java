package no.samspor.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.samspor.events.record.RetentionEvent.LegalHoldLifted;
import no.samspor.events.record.RetentionEvent.LegalHoldPlaced;
import no.samspor.events.record.RetentionEvent.PayloadRedacted;
import no.samspor.events.record.RetentionEvent.RedactionRejected;
import no.samspor.events.structure.BodyEvent.UnionMandate;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.PersonEvent.MergeRejected;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetails;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonDetailsErased;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Code;
import no.samspor.kernel.Known;
import no.samspor.kernel.Law;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldsStandingTest {

    private static final RetentionId FIRST = new RetentionId(new UUID(0, 1));
    private static final RetentionId SECOND = new RetentionId(new UUID(0, 2));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId KEPT = new PersonId(Id.named("kept"));
    private static final OrganisationId OFFICE = new OrganisationId(Id.named("office"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Law GROUND = new Law("gdpr", "17", null);
    private static final PersonDetails DETAILS = new PersonDetails("Test", null, null);

    @Test
    void knows_the_holds_that_nobody_lifted() {
        assertThat(holding(PERSON, placed(FIRST, PERSON, null))).isEqualTo(FIRST);
        assertThat(holding(PERSON, placed(SECOND, PERSON, null), placed(FIRST, PERSON, null)))
                .isEqualTo(FIRST);
        assertThat(
                        holding(
                                PERSON,
                                placed(FIRST, PERSON, null),
                                new LegalHoldLifted(FIRST, PERSON, "Avgjort"),
                                new RedactionRejected(SECOND, PERSON)))
                .isNull();
    }

    @Test
    void ends_after_its_last_day() {
        assertThat(holding(PERSON, placed(FIRST, PERSON, DAY))).isEqualTo(FIRST);
        assertThat(holding(PERSON, placed(FIRST, PERSON, DAY.minusDays(1)))).isNull();
    }

    @Test
    void is_not_taken_for_another_s() {
        assertThat(holding(PERSON, placed(FIRST, KEPT, null))).isNull();
    }

    @Nested
    class What_is_sealed {
        @Test
        void lies_in_the_streams_that_say_so() {
            SealedStanding sealed =
                    Folding.of(SealedStanding.FOLD)
                            .and(
                                    new PersonRegistered(PERSON, OFFICE, sealed(DETAILS)),
                                    new UnionMandateRecorded(
                                            BODY,
                                            new MembershipId(Id.named("membership")),
                                            sealed(new UnionMandate(new Code("HTV"), null))))
                            .standing();
            assertThat(sealed.streams(PERSON, OFFICE)).containsExactlyInAnyOrder(PERSON, BODY);
            assertThat(sealed.streams(PERSON, OTHER)).isEmpty();
            assertThat(sealed.streams(KEPT, OFFICE)).isEmpty();
        }

        @Test
        void may_come_with_a_correction_or_a_reason_alone() {
            PersonRegistered bare = new PersonRegistered(PERSON, OFFICE, null);
            assertThat(streams(bare)).isEmpty();
            assertThat(streams(bare, new MergeRejected(PERSON, KEPT))).isEmpty();
            assertThat(streams(bare, new PersonDetailsCorrected(PERSON, sealed(DETAILS))))
                    .containsExactly(PERSON);
            assertThat(
                            streams(
                                    bare,
                                    new MergeRequested(
                                            PERSON, KEPT, sealed("Samme"), KEPT, Role.OFF)))
                    .containsExactly(PERSON);
        }

        private Set<Id> streams(Event... events) {
            SealedStanding sealed = Folding.of(SealedStanding.FOLD).and(events).standing();
            return sealed == null ? Set.of() : sealed.streams(PERSON, OFFICE);
        }
    }

    @Nested
    class An_erasure {
        private final UUID key = Id.named("key");

        @Test
        void of_a_person_is_of_every_key() {
            Erasure erasure = Erasure.of(new PersonDetailsErased(PERSON, OFFICE, GROUND));
            assertThat(erasure.erases(PERSON, OFFICE, key)).isTrue();
            assertThat(erasure.erases(PERSON, OTHER, key)).isFalse();
            assertThat(erasure.erases(KEPT, OFFICE, key)).isFalse();
        }

        @Test
        void by_redaction_is_of_one() {
            Erasure erasure =
                    Erasure.of(
                            new PayloadRedacted(FIRST, PERSON, OFFICE, key, GROUND, PERSON, KEPT));
            assertThat(erasure.erases(PERSON, OFFICE, key)).isTrue();
            assertThat(erasure.erases(PERSON, OFFICE, Id.named("later"))).isFalse();
        }

        @Test
        void is_no_other_event() {
            assertThat(Erasure.of(placed(FIRST, PERSON, null))).isNull();
        }
    }

    private static RetentionId holding(Id subject, Event... events) {
        HoldsStanding holds = Folding.of(HoldsStanding.FOLD).and(events).standing();
        Known known =
                Known.nothing()
                        .and(HoldsStanding.class, subject, holds)
                        .and(SealedStanding.class, PERSON, null);
        return HoldsStanding.holding(PERSON, OFFICE, DAY, known);
    }

    private static LegalHoldPlaced placed(RetentionId hold, Id subject, LocalDate until) {
        return new LegalHoldPlaced(hold, subject, GROUND, until);
    }

    private static <T> Protected<T> sealed(T value) {
        return new Protected<>(PERSON, OFFICE, value);
    }
}
