package no.samspor.standalone.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samspor.events.json.SamsporJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the jar is made of is listed in it, whole, with hashes, and under licences that may be. */
class BillOfMaterialsTest {

    /** Of those that a component offers, one must be here. */
    private static final Set<String> LICENCES =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "MIT-0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "EPL-1.0",
                    "EPL-2.0",
                    "0BSD",
                    "CC0-1.0",
                    "Bouncy Castle Licence",
                    "Public Domain");

    /** LGPL-2.1, used as published, in jars of their own that anyone may replace: ADR 0026. */
    private static final String REPLACEABLE = "openhtmltopdf-.*";

    private static final Set<String> OF_THE_REPLACEABLE =
            Set.of("LGPL-2.1", "LGPL-2.1-only", "LGPL-2.1-or-later");

    /** On the path of tests alone. */
    private static final String TESTING =
            ".*/(org/junit|org/assertj|com/tngtech|org/mockito|net/bytebuddy|org/objenesis|org/hamcrest"
                    + "|org/awaitility|org/skyscreamer|org/xmlunit|com/jayway|net/minidev|org/ow2"
                    + "|com/networknt|com/ethlo|tools/jackson/dataformat|org/snakeyaml"
                    + "|com/vaadin|com/microsoft/playwright|com/deque|com/google/code/gson"
                    + "|org/java-websocket|org/opentest4j|org/apiguardian|org/apache/maven/surefire"
                    + "|org/springframework/(spring-test|boot/spring-boot-(starter-)?test.*))/.*";

    private static final List<JsonNode> COMPONENTS = read();

    private static List<JsonNode> read() {
        try (InputStream list =
                Objects.requireNonNull(
                        BillOfMaterialsTest.class.getResourceAsStream(
                                "/META-INF/sbom/application.cdx.json"))) {
            List<JsonNode> all = new ArrayList<>();
            SamsporJson.mapper().readTree(list.readAllBytes()).path("components").forEach(all::add);
            return all;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String nameOf(JsonNode component) {
        return component.path("name").asString("") + "-" + component.path("version").asString("");
    }

    @Test
    void every_library_on_the_path_is_listed() {
        Set<String> listed =
                COMPONENTS.stream()
                        .map(BillOfMaterialsTest::nameOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> silent =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(each -> each.endsWith(".jar"))
                        .filter(each -> !each.replace('\\', '/').matches(TESTING))
                        .map(each -> Path.of(each).getFileName().toString().replace(".jar", ""))
                        .filter(each -> !listed.contains(each))
                        .toList();
        assertThat(listed).hasSizeGreaterThan(60);
        assertThat(silent).isEmpty();
    }

    @Test
    void every_one_has_its_hash() {
        for (JsonNode each : COMPONENTS) {
            if (each.path("group").asString("").equals("no.samspor")) continue;
            assertThat(each.path("hashes").toString()).as(nameOf(each)).contains("SHA-256");
        }
    }

    @Test
    void every_one_has_a_licence_that_may_be() {
        List<String> others = new ArrayList<>();
        for (JsonNode each : COMPONENTS) {
            List<String> offered = new ArrayList<>();
            for (JsonNode licence : each.path("licenses")) {
                offered.addAll(
                        List.of(
                                licence.at("/license/id").asString(""),
                                licence.at("/license/name").asString(""),
                                licence.path("expression").asString("")));
            }
            boolean replaceable =
                    nameOf(each).matches(REPLACEABLE)
                            && offered.stream().anyMatch(OF_THE_REPLACEABLE::contains);
            if (!replaceable && offered.stream().noneMatch(LICENCES::contains)) {
                others.add(nameOf(each) + " " + offered);
            }
        }
        assertThat(others).as("ask before it is added here, or take another library").isEmpty();
    }
}
