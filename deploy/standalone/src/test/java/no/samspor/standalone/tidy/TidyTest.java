package no.samspor.standalone.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samspor.standalone.docs.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of the repository itself. Each failure says what to do instead. */
class TidyTest {

    private static final Set<String> ENTRIES =
            Set.of(
                    ".ci",
                    ".editorconfig",
                    ".gitignore",
                    ".mvn",
                    "CHANGELOG.md",
                    "LICENSE",
                    "README.md",
                    "command-side",
                    "deploy",
                    "docs",
                    "pom.xml",
                    "query-side",
                    "samspor",
                    "shared-kernel");

    private static final List<String> TEXTS =
            List.of("java", "md", "xml", "json", "sql", "csv", "properties", "yaml", "yml", "html");

    @ParameterizedTest
    @EnumSource
    void nothing_banned_stands_anywhere(Ban ban) {
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            if (!ban.appliesTo(file)) continue;
            List<String> lines = Repository.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (ban.isIn(lines.get(i))) found.add(file + ":" + (i + 1) + " " + lines.get(i));
            }
        }
        assertThat(found).as("%s: %s", ban, ban.instead()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_ban_bites(Ban ban) {
        assertThat(ban.isIn(ban.sample())).isTrue();
    }

    @Test
    void the_front_holds_only_what_belongs_there() {
        Set<String> entries = new TreeSet<>();
        for (Path file : Repository.files()) entries.add(file.getName(0).toString());
        entries.removeAll(ENTRIES);
        assertThat(entries)
                .as("put it into a module or docs/, or say in TidyTest why the front needs it")
                .isEmpty();
    }

    @Test
    void no_plan_or_hand_over_is_left_behind() {
        List<Path> left =
                Repository.files().stream()
                        .filter(
                                file ->
                                        file.getFileName()
                                                .toString()
                                                .matches(
                                                        "(?i)(.*[-_])?(plan|notes?|hand-?over|scratch|wip)"
                                                                + "\\.(md|txt)"))
                        .toList();
        assertThat(left).as("what ships is described in docs/ and CHANGELOG.md").isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        Set<Path> packages = new TreeSet<>();
        for (Path file : Repository.files()) {
            String path = file.toString();
            if (path.contains("/src/main/java/") && path.endsWith(".java")) {
                packages.add(file.getParent());
            }
        }
        List<Path> silent =
                packages.stream()
                        .filter(each -> !saysWhatItIsFor(each.resolve("package-info.java")))
                        .toList();
        assertThat(silent)
                .as("add a package-info.java with one paragraph and @NullMarked")
                .isEmpty();
    }

    private static boolean saysWhatItIsFor(Path info) {
        if (!Files.exists(Repository.absolute(info))) return false;
        String text = Repository.text(info);
        return text.startsWith("/**") && text.contains("@NullMarked");
    }

    @Test
    void every_code_list_is_read() {
        Path codes = Path.of("shared-kernel/events/src/main/resources/codes");
        String reader =
                Repository.text(
                        Path.of(
                                "shared-kernel/events/src/main/java/no/samspor/events/record/CodeLists.java"));
        assertThat(in(codes).map(TidyTest::stem).filter(name -> !reader.contains(quoted(name))))
                .as("name it in CodeLists, or delete the file")
                .isEmpty();
    }

    @Test
    void every_resource_has_a_reader() {
        String readers =
                texts().stream()
                        .filter(file -> file.toString().matches(".*/src/main/java/.*|.*pom\\.xml"))
                        .map(Repository::text)
                        .collect(Collectors.joining("\n"));
        List<Path> unread =
                texts().stream()
                        .filter(file -> file.toString().contains("/src/main/resources/"))
                        .filter(file -> !isReadByItsPlace(file))
                        .filter(file -> !readers.contains(file.getFileName().toString()))
                        .toList();
        assertThat(unread).as("name it where it is read, or delete it").isEmpty();
    }

    /** Whole folders are read, and some names are a library's own. */
    private static boolean isReadByItsPlace(Path file) {
        return file.toString()
                .matches(
                        ".*/resources/((codes|db|examples|labels|programmes|summaries|META-INF)/.*"
                                + "|(assets|messages|templates)/.*"
                                + "|logback(-spring)?\\.xml|application\\.(properties|ya?ml))");
    }

    @Test
    void every_log_is_written_by_the_one_encoder() {
        List<Path> configurations =
                texts().stream()
                        .filter(file -> file.toString().contains("/src/main/resources/"))
                        .filter(file -> Repository.text(file).contains("<appender"))
                        .toList();
        assertThat(configurations).hasSizeGreaterThan(1);
        for (Path each : configurations) {
            List<String> parts = List.of(Repository.text(each).split("<encoder", -1));
            assertThat(parts.subList(1, parts.size()))
                    .as("%s: nothing else keeps a user's text from passing for an entry", each)
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith(" class=\"no.samspor.edge.output.LogLines\""));
        }
    }

    @Test
    void every_migration_has_a_number_of_its_own() {
        Set<String> numbers = new TreeSet<>();
        for (Path file : Repository.files()) {
            if (!file.toString().matches(".*/resources/db/\\w+/.*")) continue;
            String name = file.getFileName().toString();
            assertThat(name).matches("V\\d+__[a-z0-9_]+\\.sql");
            String number = file.getParent() + "/" + name.substring(0, name.indexOf("__"));
            assertThat(numbers.add(number)).as("%s is taken twice", number).isTrue();
        }
        assertThat(numbers).isNotEmpty();
    }

    @Test
    void finds_the_files_that_it_is_about() {
        assertThat(texts()).hasSizeGreaterThan(100);
    }

    private static List<Path> texts() {
        return Repository.files().stream()
                .filter(file -> TEXTS.contains(extension(file)) || isScript(file))
                .toList();
    }

    private static boolean isScript(Path file) {
        return file.equals(Path.of("samspor")) || file.startsWith(".ci");
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static Stream<Path> in(Path folder) {
        return Repository.files().stream().filter(file -> folder.equals(file.getParent()));
    }
}
