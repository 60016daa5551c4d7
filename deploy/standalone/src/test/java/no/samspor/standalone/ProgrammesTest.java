package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samspor.events.json.Names;
import no.samspor.events.json.SamsporJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The five programmes as files: read, and held against the commands that they ask for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammesTest {

    static final List<String> FILES =
            List.of(
                    "000-prosjekt-x-midt-troms",
                    "001-helseplattformen",
                    "002-framtidens-helsetjenester",
                    "003-fellesnemnd",
                    "004-c3-oslo");

    private static final JsonMapper JSON = SamsporJson.mapper();
    private static final Pattern NAME = Pattern.compile("@[a-z]{3}:/?[a-z0-9æøå][a-z0-9æøå-]*");
    private static final Map<PathPattern, Class<?>> COMMANDS = commands();

    /** As docs/import-format.md has it. */
    private record File(
            String format,
            String key,
            String title,
            @Nullable String source,
            List<Statement> statements) {}

    private record Statement(
            String no, String quote, List<Asking> commands, @Nullable String notExpressed) {}

    private record Asking(@Nullable String as, String post, ObjectNode body) {}

    static Stream<String> files() {
        return FILES.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_statement_has_a_number_of_its_own_and_words_that_support_it(String name) {
        File file = read(name);
        assertThat(file.format()).isEqualTo("samspor.import/1");
        assertThat(file.statements()).extracting(Statement::no).doesNotHaveDuplicates();
        assertThat(file.statements()).allSatisfy(each -> assertThat(each.quote()).isNotBlank());
        long expressed =
                file.statements().stream().filter(each -> !each.commands().isEmpty()).count();
        System.out.println(name + ": expressed " + expressed + " of " + file.statements().size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_statement_is_expressed_or_says_why_not(String name) {
        assertThat(read(name).statements())
                .allSatisfy(
                        each ->
                                assertThat(each.notExpressed() == null)
                                        .as("statement %s", each.no())
                                        .isEqualTo(!each.commands().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_command_is_one_that_the_record_knows(String name) {
        File file = read(name);
        Names names = new Names(file.key());
        for (Statement statement : file.statements()) {
            for (Asking asking : statement.commands()) {
                assertThatCode(() -> bind(asking, names))
                        .as("statement %s: %s %s", statement.no(), asking.post(), asking.body())
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_act_is_reported_in_words_of_its_source(String name) {
        for (Statement statement : read(name).statements()) {
            for (Asking asking : statement.commands()) {
                JsonNode basis = asking.body().path("basis");
                assertThat(basis.path("origin").asString("")).isEqualTo("mirrored");
                assertThat(basis.path("quote").asString("")).isNotBlank();
            }
        }
    }

    @Test
    void nothing_is_spoken_of_before_it_exists() {
        Set<String> shared = new HashSet<>();
        for (String name : FILES) {
            Set<String> known = new HashSet<>(shared);
            for (Statement statement : read(name).statements()) {
                Set<String> used = new TreeSet<>();
                for (Asking asking : statement.commands()) {
                    namesIn(asking.post() + " " + asking.body(), used);
                    known.addAll(brought(asking));
                }
                used.removeAll(known);
                assertThat(used).as("%s, statement %s", name, statement.no()).isEmpty();
            }
            known.stream().filter(each -> each.contains(":/")).forEach(shared::add);
        }
    }

    @Test
    void no_name_is_brought_into_being_twice() {
        List<String> all = new ArrayList<>();
        for (String name : FILES) {
            for (Statement statement : read(name).statements()) {
                for (Asking asking : statement.commands()) {
                    for (String each : brought(asking)) {
                        all.add(each.contains(":/") ? each : name + " " + each);
                    }
                }
            }
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void the_example_in_the_documentation_is_one_too() throws IOException {
        String guide = Files.readString(Path.of("../../docs/import-format.md"));
        String example = guide.substring(guide.indexOf("```json") + 7, guide.indexOf("\n```\n"));
        File file = JSON.readValue(example, File.class);
        Names names = new Names(file.key());
        assertThat(file.statements())
                .flatExtracting(Statement::commands)
                .isNotEmpty()
                .allSatisfy(each -> bind(each, names));
    }

    /** What a creation names first, and what is named inside another (a unit, a membership). */
    private static Set<String> brought(Asking asking) {
        Set<String> brought = new LinkedHashSet<>();
        String last = asking.post().substring(asking.post().lastIndexOf('/') + 1);
        switch (last) {
            case "units" -> add(asking, "unit", brought);
            case "members", "deputies" -> add(asking, "membership", brought);
            default -> {
                if (!NAME.matcher(asking.post()).find()) {
                    Class<?> command = commandOf(asking.post());
                    add(asking, command.getRecordComponents()[0].getName(), brought);
                }
            }
        }
        return brought;
    }

    private static void add(Asking asking, String field, Set<String> to) {
        @Nullable JsonNode value = asking.body().get(field);
        if (value != null && value.isString()) to.add(value.stringValue());
    }

    private static void namesIn(String text, Set<String> to) {
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) to.add(matcher.group());
    }

    /** As the door binds it: the body, what the path says, and the basis apart. */
    private static void bind(Asking asking, Names names) throws ClassNotFoundException {
        String path = names.path(asking.post());
        ObjectNode body = (ObjectNode) names.resolve(asking.body());
        @Nullable JsonNode basis = body.remove("basis");
        JSON.treeToValue(basis, Class.forName("no.samspor.command.access.Basis"));
        PathPattern pattern = patternOf(path);
        Objects.requireNonNull(pattern.matchAndExtract(PathContainer.parsePath(path)))
                .getUriVariables()
                .forEach(body::put);
        JSON.treeToValue(body, COMMANDS.get(pattern));
    }

    private static Class<?> commandOf(String path) {
        return Objects.requireNonNull(COMMANDS.get(patternOf(path)));
    }

    private static PathPattern patternOf(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return COMMANDS.keySet().stream()
                .filter(each -> each.matches(parsed))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .orElseThrow(() -> new AssertionError("no command at " + path));
    }

    private static Map<PathPattern, Class<?>> commands() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Map<PathPattern, Class<?>> commands = new LinkedHashMap<>();
        for (var found : scanner.findCandidateComponents("no.samspor.command")) {
            Class<?> api = loaded(Objects.requireNonNull(found.getBeanClassName()));
            @Nullable RequestMapping base =
                    AnnotationUtils.findAnnotation(api, RequestMapping.class);
            if (base == null || base.value().length == 0) continue;
            String above = base.value()[0].replaceFirst("^/api/v1", "");
            for (var method : api.getDeclaredMethods()) {
                @Nullable PostMapping post = method.getAnnotation(PostMapping.class);
                if (post == null
                        || !(method.getGenericParameterTypes()[0]
                                instanceof ParameterizedType asked)) {
                    continue;
                }
                String below = post.value().length == 0 ? "" : post.value()[0];
                commands.put(
                        PathPatternParser.defaultInstance.parse(above + below),
                        (Class<?>) asked.getActualTypeArguments()[0]);
            }
        }
        return commands;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static File read(String name) {
        try (InputStream text =
                Objects.requireNonNull(
                        ProgrammesTest.class.getResourceAsStream(
                                "/programmes/" + name + ".json"))) {
            return JSON.readValue(text, File.class);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
