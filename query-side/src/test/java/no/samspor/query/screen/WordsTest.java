package no.samspor.query.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samspor.events.record.CodeLists;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What pages say: the same in three languages, and all of it is said somewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/messages");
    private static final List<Path> SPEAKERS =
            List.of(
                    Path.of("src/main/resources/templates"),
                    Path.of("src/main/java/no/samspor/query/screen"));
    private static final Pattern PART = Pattern.compile("\\{\\d}");
    private static final Pattern QUOTED = Pattern.compile("[\"']([a-z][A-Za-z.]*\\.?)[\"']");
    private static final Pattern ASKED = Pattern.compile("#\\{([A-Za-z][A-Za-z.-]*)[}(]");

    @Test
    void stand_in_all_three_languages_with_the_same_parts() {
        Map<String, String> bokmal = words("nb");
        for (String language : List.of("nn", "en")) {
            Map<String, String> others = words(language);
            assertThat(others.keySet()).as(language).isEqualTo(bokmal.keySet());
            bokmal.forEach(
                    (key, word) ->
                            assertThat(parts(others.get(key)))
                                    .as("%s in %s", key, language)
                                    .isEqualTo(parts(word)));
        }
    }

    @Test
    void are_all_said_somewhere() {
        Set<String> whole = new HashSet<>();
        Set<String> families = new HashSet<>();
        for (String text : speakers()) {
            Matcher asked = ASKED.matcher(text);
            while (asked.find()) whole.add(asked.group(1));
            Matcher quoted = QUOTED.matcher(text);
            while (quoted.find()) {
                whole.add(quoted.group(1));
                families.add(quoted.group(1).replaceAll("\\.$", "") + ".");
            }
        }
        assertThat(words("nb").keySet().stream().filter(key -> !whole.contains(key)))
                .as("words that nothing says: delete them")
                .allMatch(key -> families.stream().anyMatch(key::startsWith));
    }

    @Test
    void are_there_for_all_that_is_asked_by_name() {
        Set<String> known = words("nb").keySet();
        for (String text : speakers()) {
            Matcher asked = ASKED.matcher(text);
            while (asked.find()) assertThat(known).contains(asked.group(1));
        }
    }

    @Test
    void every_list_of_codes_is_called_something() {
        for (String list : CodeLists.builtIn().names()) {
            assertThat(words("nb")).containsKey("codes." + list);
        }
    }

    private static Set<String> parts(String word) {
        return PART.matcher(word).results().map(each -> each.group()).collect(Collectors.toSet());
    }

    private static Map<String, String> words(String language) {
        Map<String, String> words = new TreeMap<>();
        for (Path file : files(WORDS)) {
            if (!file.toString().endsWith("_" + language + ".properties")) continue;
            Properties read = new Properties();
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (String key : read.stringPropertyNames()) {
                assertThat(words.put(key, read.getProperty(key))).as("%s twice", key).isNull();
            }
        }
        assertThat(words).isNotEmpty();
        return words;
    }

    private static List<String> speakers() {
        List<String> texts = new ArrayList<>();
        for (Path folder : SPEAKERS) {
            for (Path file : files(folder)) texts.add(text(file));
        }
        return texts;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
