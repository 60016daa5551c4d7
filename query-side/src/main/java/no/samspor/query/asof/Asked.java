package no.samspor.query.asof;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.samspor.events.json.SamsporJson;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.sight.Sight;
import tools.jackson.databind.json.JsonMapper;

/** The rows that one question is about, as a condition on their view's table. */
record Asked(Shape shape, AsOf asOf, Where where, Sight sight) {

    private static final JsonMapper JSON = SamsporJson.mapper();

    private static final String AS_OF =
            " WHERE valid @> CAST(:day AS date) AND recorded @> CAST(:position AS bigint) AND ";

    /** The condition, with parameters that {@link #parameters} gives. */
    String condition() {
        StringBuilder sql = new StringBuilder(AS_OF).append(sight.condition());
        List<Where.Condition> conditions = where.conditions();
        for (int n = 0; n < conditions.size(); n++) {
            sql.append(
                    switch (conditions.get(n)) {
                        case Where.Is is -> is(column(is), n);
                        case Where.Holds holds -> holds(column(holds), n);
                        case Where.Says says -> says(says, n);
                    });
        }
        return sql.toString();
    }

    private static String is(Column column, int n) {
        String values = "CAST(:value" + n + " AS " + column.sqlType() + "[])";
        return " AND (%s = ANY (%s) OR doubt @> ANY (CAST(:otherwise%d AS jsonb[])))"
                .formatted(column.name(), values, n);
    }

    private static String holds(Column column, int n) {
        String value = "CAST(:value" + n + " AS jsonb)";
        return (" AND (%s @> %s OR EXISTS (SELECT FROM jsonb_array_elements(doubt) AS why WHERE"
                        + " why->>'field' = '%s' AND CAST(why->>'otherwise' AS jsonb) @> %s))")
                .formatted(column.name(), value, column.field(), value);
    }

    private String says(Where.Says says, int n) {
        return says.fields().stream()
                .map(field -> shape.columns().get(shape.indexOf(field)).name())
                .map(name -> "lower(" + name + ") LIKE :value" + n)
                .collect(Collectors.joining(" OR ", " AND (", ")"));
    }

    /** In it anywhere; what LIKE reads as a pattern is none. */
    private static String anywhere(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + plain + "%";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("day", asOf.effectiveOn());
        parameters.put("position", asOf.position());
        List<Where.Condition> conditions = where.conditions();
        for (int n = 0; n < conditions.size(); n++) {
            switch (conditions.get(n)) {
                case Where.Is is -> {
                    String[] texts = texts(is);
                    parameters.put("value" + n, texts);
                    parameters.put("otherwise" + n, otherwise(is.field(), texts));
                }
                case Where.Says says -> parameters.put("value" + n, anywhere(says.text()));
                case Where.Holds holds ->
                        parameters.put(
                                "value" + n, JSON.writeValueAsString(List.of(holds.value())));
            }
        }
        return parameters;
    }

    private String[] texts(Where.Is is) {
        Column column = column(is);
        return is.values().stream().map(column::text).toArray(String[]::new);
    }

    private static String[] otherwise(String field, String[] texts) {
        String[] doubts = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            doubts[i] =
                    JSON.writeValueAsString(List.of(Map.of("field", field, "otherwise", texts[i])));
        }
        return doubts;
    }

    private Column column(Where.Condition condition) {
        return shape.columns().get(shape.indexOf(condition.field()));
    }
}
