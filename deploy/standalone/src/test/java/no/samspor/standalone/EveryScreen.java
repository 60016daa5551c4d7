package no.samspor.standalone;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to hold of each page that a test names, in each language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class EveryScreen {

    /**
     * A page to look at.
     *
     * @param name of its pictures
     * @param path with the names of the example programme in it: {@code /decisions/@dec:plan}
     * @param as who looks at it; null for somebody who has not signed in
     */
    record Shown(String name, String path, String as) {}

    abstract List<Shown> screens();

    List<Arguments> screensInEachLanguage() {
        List<Arguments> all = new ArrayList<>();
        for (Shown each : screens()) {
            for (String language : List.of("nb", "nn", "en")) {
                all.add(Arguments.of(each.name(), language, each));
            }
        }
        return all;
    }

    @AfterAll
    void close() {
        Screens.closeShared();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("screensInEachLanguage")
    void is_for_everybody(String name, String language, Shown screen) {
        try (Look look = new Look(Screens.shared(), name, screen.path(), screen.as(), language)) {
            look.holds();
            if (!language.equals("nb")) return;
            look.isReachedByKeyboard();
            look.isWholeWithoutScript();
        }
    }
}
