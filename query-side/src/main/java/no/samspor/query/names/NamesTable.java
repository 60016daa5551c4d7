package no.samspor.query.names;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.kernel.id.Id;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Named;
import no.samspor.query.projection.Shows;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Reads names out of the views that have them, one question for each kind of thing. */
@Component
final class NamesTable {

    private final Map<Class<?>, Source<?>> sources = new HashMap<>();

    NamesTable(JdbcClient database, List<Shows> features) {
        for (Shows each : features) {
            for (Named named : each.names()) add(Source.of(named, database));
        }
    }

    private void add(Source<?> source) {
        sources.put(source.key().getType(), source);
    }

    /** One view, and the two fields of its rows that matter here. */
    private record Source<R extends Record>(
            ViewTable<R> table, RecordComponent key, RecordComponent name, boolean isPart) {

        static Source<?> of(Named named, JdbcClient database) {
            Class<? extends Record> row = named.view().row();
            return new Source<>(
                    new ViewTable<>(database, named.view()),
                    component(row, named.key()),
                    component(row, named.name()),
                    named.isPart());
        }

        private static RecordComponent component(Class<?> row, String field) {
            RecordComponent component =
                    Arrays.stream(row.getRecordComponents())
                            .filter(each -> each.getName().equals(field))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(row + "." + field));
            component.getAccessor().setAccessible(true);
            return component;
        }

        /** A name, or the identity of what it is called after, for each that has one. */
        Map<Id, Object> names(List<Id> ids, AsOf asOf, Sight sight) {
            Map<Id, Object> names = new HashMap<>();
            for (Seen<R> each : rows(ids, asOf, sight)) {
                @Nullable Object name =
                        ReflectionUtils.invokeMethod(name().getAccessor(), each.row());
                @Nullable Object id = ReflectionUtils.invokeMethod(key.getAccessor(), each.row());
                if (id instanceof Id known && name != null) names.put(known, name);
            }
            return names;
        }

        private List<Seen<R>> rows(List<Id> ids, AsOf asOf, Sight sight) {
            if (!isPart) return table.keyed(ids.stream().map(Change::key).toList(), asOf, sight);
            return table.all(asOf, Where.all().among(key.getName(), ids), sight);
        }
    }

    Map<Id, String> of(Collection<Id> ids, AsOf asOf, Sight sight) {
        Map<Id, String> names = new HashMap<>();
        Map<Id, Id> after = new HashMap<>();
        asked(ids, asOf, sight)
                .forEach(
                        (id, name) -> {
                            if (name instanceof Id other) after.put(id, other);
                            else names.put(id, name.toString());
                        });
        Map<Id, Object> others = after.isEmpty() ? Map.of() : asked(after.values(), asOf, sight);
        after.forEach(
                (id, other) -> {
                    @Nullable Object name = others.get(other);
                    if (name instanceof String text) names.put(id, text);
                });
        return names;
    }

    private Map<Id, Object> asked(Collection<Id> ids, AsOf asOf, Sight sight) {
        Map<Class<?>, List<Id>> byKind = new HashMap<>();
        for (Id id : ids) byKind.computeIfAbsent(id.getClass(), _ -> new ArrayList<>()).add(id);
        Map<Id, Object> names = new HashMap<>();
        byKind.forEach(
                (kind, those) -> {
                    @Nullable Source<?> source = sources.get(kind);
                    if (source != null) names.putAll(source.names(those, asOf, sight));
                });
        return names;
    }
}
