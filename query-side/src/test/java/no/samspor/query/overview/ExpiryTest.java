package no.samspor.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.samspor.kernel.UncertainDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiryTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private static Expiry of(String lastDay) {
        return Expiry.of(UncertainDate.parse(lastDay), DAY);
    }

    @Test
    void is_soon_within_90_days() {
        assertThat(of("2025-04-01").soon()).hasToString("YES");
        assertThat(of("2025-04-01").isNear()).isTrue();
        assertThat(of("2025-04-02").soon()).hasToString("NO");
        assertThat(of("2025-04-02").isNear()).isFalse();
    }

    @Test
    void is_over_from_the_day_after() {
        assertThat(of("2025-01-01").over()).hasToString("NO");
        assertThat(of("2025-01-01").isNear()).isTrue();
        assertThat(of("2024-12-31").over()).hasToString("YES");
        assertThat(of("2024-12-31").soon()).hasToString("YES");
        assertThat(of("2024-12-31").isNear()).isFalse();
    }

    @Test
    void is_possibly_so_where_a_date_is_vague() {
        assertThat(of("2025").over()).hasToString("NO");
        assertThat(of("2025").soon()).hasToString("POSSIBLY");
        assertThat(of("2025~").over()).hasToString("POSSIBLY");
        assertThat(of("unstated").isNear()).isTrue();
    }

    @Test
    void never_comes_where_nothing_ends_it() {
        Expiry never = Expiry.of(null, DAY);
        assertThat(never.over()).hasToString("NO");
        assertThat(never.soon()).hasToString("NO");
        assertThat(never.isNear()).isFalse();
    }
}
