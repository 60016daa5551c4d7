package no.samspor.standalone.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.samspor.events.Event;
import no.samspor.events.Fold;
import no.samspor.kernel.Refusal;
import no.samspor.query.projection.View;

/** Both sides' code as the documents describe it. What they say is read from here only. */
final class Code {

    private static final List<String> AREAS =
            List.of("structure", "steering", "decision", "money", "record");

    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.samspor");

    private Code() {}

    /** The command features, area by area in the order of the domain model, then by name. */
    static List<Feature> features() {
        return ALL.stream()
                .filter(type -> type.getPackageName().startsWith("no.samspor.command."))
                .filter(type -> type.isTopLevelClass() && type.getSimpleName().endsWith("Decider"))
                .map(Feature::new)
                .sorted(
                        Comparator.comparingInt((Feature each) -> AREAS.indexOf(each.area()))
                                .thenComparing(Feature::name))
                .toList();
    }

    /** Every catalogue of reasons, those of the door before those of the features. */
    static List<Class<?>> refusals() {
        List<String> order =
                features().stream().map(each -> each.type("Refusal").getName()).toList();
        return ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.class))
                .sorted(
                        Comparator.comparingInt((JavaClass each) -> order.indexOf(each.getName()))
                                .thenComparing(each -> each.getName().contains(".command."))
                                .thenComparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    static List<Refusal> reasons(Class<?> catalogue) {
        return List.of((Refusal[]) Objects.requireNonNull(catalogue.getEnumConstants()));
    }

    /** A view, and the class that says what it shows. */
    record Seen(View<?> view, Class<?> source) {}

    static List<Seen> views() {
        return held("no.samspor.query", View.class).stream()
                .map(each -> new Seen((View<?>) each.value(), each.holder()))
                .sorted(Comparator.comparing(each -> each.view().name()))
                .toList();
    }

    static List<Fold<?>> standings() {
        return held("no.samspor.events", Fold.class).stream()
                .<Fold<?>>map(each -> (Fold<?>) each.value())
                .sorted(Comparator.comparing(each -> each.type().getSimpleName()))
                .toList();
    }

    private record Held(Class<?> holder, Object value) {}

    private static List<Held> held(String root, Class<?> kind) {
        return ALL.stream()
                .filter(type -> type.getPackageName().startsWith(root))
                .filter(
                        type ->
                                type.getFields().stream()
                                        .anyMatch(
                                                field ->
                                                        field.getRawType().isEquivalentTo(kind)
                                                                && field.getModifiers()
                                                                        .toString()
                                                                        .contains("STATIC")))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> held(type.reflect(), kind).stream())
                .toList();
    }

    private static List<Held> held(Class<?> holder, Class<?> kind) {
        return List.of(holder.getDeclaredFields()).stream()
                .filter(field -> field.getType() == kind)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> new Held(holder, value(field)))
                .toList();
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " cannot be read", e);
        }
    }

    static boolean isEvent(JavaClass type) {
        return type.isAssignableTo(Event.class) && !type.isInterface();
    }
}
