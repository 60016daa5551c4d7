package no.samspor.events.structure;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.events.Folding;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonEngagementTest {

    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PositionId ONE = new PositionId(Id.named("one"));
    private static final PositionId TWO = new PositionId(Id.named("two"));
    private static final PositionId NEW = new PositionId(Id.named("new"));

    @Test
    void begins_when_the_person_fills_a_position() {
        Folding<PersonEngagement> none = Folding.of(PersonEngagement.FOLD);
        assertThat(none.and(filled(ONE, null, 5_000, "2024-01-01", null)).standing()).isNull();
        assertThat(none.and(new PositionAdvertised(ONE, null)).standing()).isNull();
        assertThat(none.and(ended(ONE)).standing()).isNull();
        PersonEngagement one = none.and(filled(ONE, 5_000, "2024-01-01", null)).standing();
        assertThat(one.person()).isEqualTo(PERSON);
        assertThat(one.engagements()).hasSize(1);
        assertThat(
                        none.and(filled(ONE, 5_000, "2024-01-01", null))
                                .and(new PositionAdvertised(ONE, null))
                                .standing())
                .isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, , 8000",
        "2024-01-01, 2024-05-31, 5000",
        "2024-01-01, 2024-06-01, 8000",
        "2023-01-01, 2023-12-31, 0",
        "2025-01-01, , 3000",
        "2024-12-31, 2024-12-31, 8000",
        "2022-01-01, 2024-01-01, 5000"
    })
    void counts_what_surely_falls_on_one_day(String from, String to, int most) {
        PersonEngagement engaged =
                Folding.of(PersonEngagement.FOLD)
                        .and(
                                filled(ONE, 5_000, "2024-01-01", "2024-12-31"),
                                filled(TWO, 3_000, "2024-06-01", null))
                        .standing();
        assertThat(engaged.mostFteBpDuring(period(from, to), NEW)).isEqualTo(most);
    }

    @Test
    void does_not_add_up_what_never_meets() {
        PersonEngagement engaged =
                Folding.of(PersonEngagement.FOLD)
                        .and(
                                filled(ONE, 6_000, "2024-01-01", "2024-05-31"),
                                filled(TWO, 7_000, "2024-06-01", "2024-12-31"))
                        .standing();
        assertThat(engaged.mostFteBpDuring(period("2024-01-01", null), NEW)).isEqualTo(7_000);
    }

    @Test
    void counts_neither_the_position_itself_nor_what_is_not_stated() {
        PersonEngagement engaged =
                Folding.of(PersonEngagement.FOLD)
                        .and(
                                filled(ONE, 6_000, "2024-01-01", null),
                                filled(TWO, null, "2024-01-01", null))
                        .standing();
        assertThat(engaged.mostFteBpDuring(period("2024-01-01", null), ONE)).isZero();
        assertThat(engaged.mostFteBpDuring(period("2024-01-01", null), TWO)).isEqualTo(6_000);
    }

    @Test
    void counts_uncertain_dates_only_where_they_leave_no_room() {
        PersonEngagement engaged =
                Folding.of(PersonEngagement.FOLD)
                        .and(filled(ONE, 6_000, "2024", "2025"))
                        .standing();
        assertThat(engaged.mostFteBpDuring(period("2024-06-01", "2024-06-30"), NEW)).isZero();
        assertThat(engaged.mostFteBpDuring(period("2024-06-01", "2024-12-31"), NEW))
                .isEqualTo(6_000);
    }

    @Test
    void ends_when_the_position_does_and_not_another() {
        Folding<PersonEngagement> engaged =
                Folding.of(PersonEngagement.FOLD)
                        .and(
                                filled(ONE, 6_000, "2024-01-01", null),
                                filled(TWO, 1_000, "2024-01-01", null))
                        .on("2024-06-01", ended(ONE));
        assertThat(most(engaged, "2024-05-31")).isEqualTo(7_000);
        assertThat(most(engaged, "2024-06-01")).isEqualTo(1_000);
        assertThat(most(engaged.on("2024-03-01", ended(ONE)), "2024-05-31"))
                .as("ended twice: the first stands")
                .isEqualTo(7_000);
    }

    @Test
    void changes_its_fraction_from_a_day() {
        Folding<PersonEngagement> engaged =
                Folding.of(PersonEngagement.FOLD)
                        .and(
                                filled(ONE, 6_000, "2024-01-01", "2024-12-31"),
                                filled(TWO, 1_000, "2024-01-01", null))
                        .on("2024-06-01", changed(ONE, 8_000))
                        .on("2024-09-01", changed(ONE, 2_000));
        assertThat(most(engaged, "2024-05-31")).isEqualTo(7_000);
        assertThat(most(engaged, "2024-06-01")).isEqualTo(9_000);
        assertThat(most(engaged, "2024-08-31")).isEqualTo(9_000);
        assertThat(most(engaged, "2024-09-01")).isEqualTo(3_000);
        assertThat(most(engaged, "2025-01-01")).isEqualTo(1_000);
        assertThat(engaged.on("2024-10-01", changed(NEW, 1)).standing())
                .isEqualTo(engaged.standing());
    }

    @Test
    void lasts_longer_when_it_is_extended() {
        Folding<PersonEngagement> engaged =
                Folding.of(PersonEngagement.FOLD)
                        .and(filled(ONE, 6_000, "2024-01-01", "2024-12-31"))
                        .on("2024-06-01", changed(ONE, 8_000))
                        .and(
                                new PositionExtended(
                                        ONE,
                                        PERSON,
                                        UncertainDate.parse("2025-12-31"),
                                        java.util.List.of(),
                                        null));
        assertThat(most(engaged, "2025-06-01")).isEqualTo(8_000);
        assertThat(most(engaged, "2024-02-01")).isEqualTo(6_000);
    }

    private static int most(Folding<PersonEngagement> engaged, String day) {
        return engaged.standing().mostFteBpDuring(period(day, day), NEW);
    }

    private static PositionEvent filled(PositionId position, Integer bp, String from, String to) {
        return filled(position, PERSON, bp, from, to);
    }

    private static PositionEvent filled(
            PositionId position, PersonId holder, Integer bp, String from, String to) {
        return new PositionFilled(position, holder, bp, period(from, to), null);
    }

    private static PositionEvent changed(PositionId position, int bp) {
        return new PositionFteChanged(position, PERSON, null, bp, null);
    }

    private static PositionEvent ended(PositionId position) {
        return new PositionEnded(position, PERSON, new Code("termEnd"));
    }

    private static Period period(String from, String to) {
        return new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
    }
}
