package no.samspor.standalone.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.Test;

/** The list of what a standard asks for: whole, and each test that it names is there. */
class AsvsTest {

    private static final Path LIST = Path.of("docs/asvs.md");

    /** Of levels 1 and 2 in version 5.0.0. */
    private static final int ITEMS = 253;

    private static final Set<String> STATES = Set.of("met", "partly", "**not met**", "not here");

    private record Item(String number, String state, List<String> tests, String words) {
        static Item of(String row) {
            List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
            List<String> tests =
                    Arrays.stream(cells.get(3).split(",", -1))
                            .map(test -> test.strip().replace("`", ""))
                            .filter(test -> !test.isEmpty())
                            .toList();
            return new Item(cells.get(1), cells.get(2), tests, cells.get(4));
        }
    }

    private static final List<Item> ALL =
            Repository.text(LIST)
                    .lines()
                    .filter(line -> line.matches("\\| \\d.*"))
                    .map(Item::of)
                    .toList();

    @Test
    void answers_every_number_once() {
        assertThat(ALL).extracting(Item::number).doesNotHaveDuplicates().hasSize(ITEMS);
    }

    @Test
    void says_of_each_how_it_stands_and_why() {
        for (Item each : ALL) {
            assertThat(each.state()).as(each.number()).isIn(STATES);
            boolean shown = each.state().equals("met") && !each.tests().isEmpty();
            if (!shown) assertThat(each.words()).as(each.number()).isNotBlank();
        }
    }

    @Test
    void names_tests_that_are_there() {
        Set<String> there =
                Repository.files().stream()
                        .filter(file -> file.toString().contains("/src/test/"))
                        .map(file -> file.getFileName().toString().replaceAll("\\.java$", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = new ArrayList<>();
        for (Item each : ALL) {
            for (String test : each.tests()) {
                if (!there.contains(test)) missing.add(each.number() + " " + test);
            }
        }
        assertThat(missing).as("name the test that shows it now, or say that none does").isEmpty();
    }
}
