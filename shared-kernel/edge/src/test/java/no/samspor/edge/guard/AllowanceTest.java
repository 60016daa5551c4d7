package no.samspor.edge.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.samspor.edge.Caller;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.junit.jupiter.api.Test;

/** Two a second and thousand bytes for each person, four and two thousand for all of one owner. */
class AllowanceTest {

    private long now;
    private final Allowance allowance =
            new Allowance(new Limits(2, 1_000, 4, 2_000, 0, 0, 0), () -> now);

    private final OrganisationId owner = new OrganisationId(Id.fresh());
    private final Caller one = of(owner);

    @Test
    void a_person_has_four_seconds_worth_at_once() {
        for (int i = 0; i < 8; i++) allowance.take(one, 0);
        refused(one, 0, 1);
    }

    @Test
    void another_person_is_not_refused_for_the_first() {
        for (int i = 0; i < 8; i++) allowance.take(one, 0);
        allowance.take(of(owner), 0);
    }

    @Test
    void all_of_one_organisation_have_together_what_it_has() {
        for (int i = 0; i < 16; i++) allowance.take(of(owner), 0);
        refused(of(owner), 0, 1);
        allowance.take(of(new OrganisationId(Id.fresh())), 0);
    }

    @Test
    void bytes_are_counted_beside_requests_and_say_when_to_come_back() {
        allowance.take(one, 3_000);
        refused(one, 3_000, 2);
        now += 2_000_000_000L;
        allowance.take(one, 3_000);
    }

    @Test
    void nothing_is_counted_where_nothing_is_limited() {
        var none = new Allowance(new Limits(0, 0, 0, 0, 0, 0, 0), () -> now);
        for (int i = 0; i < 10_000; i++) none.take(one, 1 << 20);
    }

    private void refused(Caller caller, long bytes, long seconds) {
        assertThatThrownBy(() -> allowance.take(caller, bytes))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> {
                            Problem problem = thrown.problem();
                            assertThat(problem.reason()).isEqualTo(EdgeRefusal.TOO_MANY_REQUESTS);
                            assertThat(problem.retryAfterSeconds()).hasValue(seconds);
                        });
    }

    private static Caller of(OrganisationId organisation) {
        return new Caller(new PersonId(Id.fresh()), organisation, List.of(), null, null);
    }
}
