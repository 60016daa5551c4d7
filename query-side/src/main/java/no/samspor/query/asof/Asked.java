package no.samspor.query.asof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;

/** The rows that one question is about, as a condition on their view's table. */
record Asked(Shape shape, AsOf asOf, Where where, Sight sight) {

    private static final String AS_OF =
            " WHERE valid @> CAST(:day AS date) AND recorded @> CAST(:position AS bigint) AND ";

    /** The condition, with parameters that {@link #parameters} gives. */
    String condition() {
        StringBuilder sql = new StringBuilder(AS_OF).append(sight.condition());
        List<Where.Is> conditions = where.conditions();
        for (int n = 0; n < conditions.size(); n++) {
            Column column = column(conditions.get(n));
            sql.append(" AND (").append(column.name()).append(" = CAST(:value").append(n);
            sql.append(" AS ").append(column.sqlType()).append(')');
            sql.append(" OR doubt @> CAST(:otherwise").append(n).append(" AS jsonb))");
        }
        return sql.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("day", asOf.effectiveOn());
        parameters.put("position", asOf.position());
        List<Where.Is> conditions = where.conditions();
        for (int n = 0; n < conditions.size(); n++) {
            Where.Is condition = conditions.get(n);
            String text = text(condition);
            parameters.put("value" + n, text);
            parameters.put(
                    "otherwise" + n,
                    SamsporJson.mapper()
                            .writeValueAsString(
                                    List.of(
                                            Map.of(
                                                    "field",
                                                    condition.field(),
                                                    "otherwise",
                                                    text))));
        }
        return parameters;
    }

    private Column column(Where.Is condition) {
        return shape.columns().get(shape.indexOf(condition.field()));
    }

    private String text(Where.Is condition) {
        @Nullable String text = column(condition).text(condition.value());
        if (text == null) throw new AssertionError("a condition has a value");
        return text;
    }
}
