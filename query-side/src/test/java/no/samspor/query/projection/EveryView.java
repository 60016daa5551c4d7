package no.samspor.query.projection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All views of this side, found where they stand, so that a new one is tested as they are. */
final class EveryView {

    private EveryView() {}

    static List<View<?>> all() {
        List<View<?>> views = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("no.samspor.query")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("View"))
                        .map(JavaClass::reflect)
                        .forEach(type -> addHeld(type, views));
        views.sort(Comparator.comparing(View::name));
        return views;
    }

    private static void addHeld(Class<?> type, List<View<?>> views) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() != View.class || !Modifier.isStatic(field.getModifiers())) continue;
            try {
                field.setAccessible(true);
                views.add((View<?>) field.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(field + " cannot be read", e);
            }
        }
    }
}
