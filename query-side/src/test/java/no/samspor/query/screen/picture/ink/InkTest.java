package no.samspor.query.screen.picture.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of pictures: they can be told from what they are drawn on, and pages know them. */
class InkTest {

    private static final List<Ink> GROUNDS = List.of(Ink.PAPER, Ink.BAND);

    @ParameterizedTest
    @EnumSource
    void can_be_told_from_every_ground(Ink ink) {
        for (Ink ground : GROUNDS) {
            assertThat(ratio(ink.light(), ground.light())).isGreaterThanOrEqualTo(ink.contrast());
            assertThat(ratio(ink.dark(), ground.dark())).isGreaterThanOrEqualTo(ink.contrast());
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_the_same_in_the_style_of_pages(Ink ink) throws IOException {
        String style = style();
        assertThat(style)
                .contains("--pic-" + ink.key() + ": " + ink.light() + ";")
                .contains("--pic-" + ink.key() + ": " + ink.dark() + ";");
        for (String use : List.of("f", "s", "c")) {
            assertThat(style).contains(".pic-" + use + "-" + ink.key() + " {");
        }
    }

    private static String style() throws IOException {
        try (InputStream css = InkTest.class.getResourceAsStream("/assets/samspor-picture.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As WCAG 2.2 defines it. */
    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            double linear = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
            sum += weights[i] * linear;
        }
        return sum;
    }
}
