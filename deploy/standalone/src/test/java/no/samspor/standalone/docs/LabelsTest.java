package no.samspor.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people call things: every command has such a name, and no name is of nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelsTest {

    private static final Path LABELS = Path.of("shared-kernel/events/src/main/resources/labels");

    @Test
    void every_command_is_called_something_and_nothing_else_is() {
        List<String> asked =
                Code.features().stream()
                        .flatMap(
                                feature ->
                                        feature.commands().stream()
                                                .filter(each -> feature.addressOf(each).isPresent())
                                                .map(Class::getSimpleName))
                        .toList();
        assertThat(names("commands")).hasSameElementsAs(asked);
    }

    @Test
    void every_field_that_is_called_something_exists() {
        Set<String> fields = new TreeSet<>();
        for (JavaClass type : Code.ALL) {
            if (!type.isRecord()) continue;
            for (RecordComponent part : type.reflect().getRecordComponents()) {
                fields.add(part.getName());
                fields.add(type.getSimpleName() + "." + part.getName());
                type.getEnclosingClass()
                        .filter(outer -> !outer.isInterface())
                        .ifPresent(
                                outer ->
                                        fields.add(
                                                outer.getSimpleName()
                                                        + type.getSimpleName()
                                                        + "."
                                                        + part.getName()));
            }
        }
        assertThat(fields).containsAll(names("fields"));
    }

    private static List<String> names(String catalogue) {
        return Repository.text(LABELS.resolve(catalogue + ".csv"))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();
    }
}
