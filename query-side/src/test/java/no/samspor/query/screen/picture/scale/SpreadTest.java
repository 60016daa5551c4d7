package no.samspor.query.screen.picture.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import no.samspor.query.screen.picture.scale.Spread.Wish;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void leaves_alone_what_does_not_touch() {
        assertThat(Spread.of(List.of(new Wish(0, 10), new Wish(50, 10)))).containsExactly(0, 50);
    }

    @Test
    void moves_both_alike_where_they_want_the_same_place() {
        double[] middles = Spread.of(List.of(new Wish(20, 10), new Wish(20, 10)));
        assertThat(middles).containsExactly(new double[] {15, 25}, EXACT);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keeps_the_order_and_lays_none_over_another(long seed) {
        Random random = new Random(seed);
        List<Wish> wishes = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            wishes.add(new Wish(random.nextDouble(100), 1 + random.nextDouble(30)));
        }
        double[] middles = Spread.of(wishes);
        for (int i = 1; i < middles.length; i++) {
            double apart = (wishes.get(i - 1).extent() + wishes.get(i).extent()) / 2;
            assertThat(middles[i] - middles[i - 1]).isGreaterThanOrEqualTo(apart - 1e-9);
        }
    }
}
