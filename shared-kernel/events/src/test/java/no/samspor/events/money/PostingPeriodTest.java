package no.samspor.events.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.samspor.kernel.Malformed;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingPeriodTest {

    @Test
    void is_read_as_it_is_written() {
        assertThat(PostingPeriod.parse("2026-03")).isEqualTo(new PostingPeriod(2026, 3));
        assertThat(PostingPeriod.parse("2026-12")).hasToString("2026-12");
        assertThat(PostingPeriod.parse("0987-01")).hasToString("0987-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-3", "2026-00", "2026-13", "2026-03-01", "26-03", ""})
    void is_nothing_else(String text) {
        assertThatThrownBy(() -> PostingPeriod.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void comes_before_every_later_month() {
        PostingPeriod march = new PostingPeriod(2026, 3);
        assertThat(march.isBefore(new PostingPeriod(2026, 4))).isTrue();
        assertThat(march.isBefore(march)).isFalse();
        assertThat(march.isBefore(new PostingPeriod(2025, 12))).isFalse();
        assertThat(march.isBefore(new PostingPeriod(2027, 1))).isTrue();
    }

    @Test
    void has_one_identity_in_each_programme() {
        ProgrammeId one = new ProgrammeId(Id.named("one"));
        ProgrammeId other = new ProgrammeId(Id.named("other"));
        PostingPeriod march = new PostingPeriod(2026, 3);
        assertThat(march.idIn(one)).isEqualTo(PostingPeriod.parse("2026-03").idIn(one));
        assertThat(march.idIn(one)).isNotEqualTo(march.idIn(other));
        assertThat(march.idIn(one)).isNotEqualTo(new PostingPeriod(2026, 4).idIn(one));
    }
}
