package no.samspor.query.asof;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samspor.edge.Problem;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Nok;
import no.samspor.query.projection.fold.Column;
import no.samspor.query.projection.fold.Doubt;
import no.samspor.query.projection.fold.Shape;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds up a field of a view's rows. The database adds what is equally certain; adding the certain
 * to the less certain is the kernel's own rule.
 */
final class Summing {

    /** Parts are groups times certainties; more of them than this are no answer to read. */
    private static final int PARTS_MAX = 10_000;

    private static final JsonMapper JSON = SamsporJson.mapper();

    private final Shape shape;
    private final Column summed;
    private final List<Column> by;

    Summing(Shape shape, String summed, List<String> by) {
        this.shape = shape;
        this.summed = column(shape, summed);
        this.by = by.stream().map(field -> column(shape, field)).toList();
    }

    /** Equally certain rows of one group. */
    private record Part(Map<String, Object> of, boolean sure, Amount amount, long count) {

        Amount.Certainty certainty() {
            return amount.certainty();
        }

        /** Two exact amounts make one that nobody stated. */
        Amount sum() {
            boolean stated = count == 1 || certainty() != Amount.Certainty.EXACT;
            return stated ? amount : amount.plus(Amount.exact(Nok.ZERO));
        }
    }

    List<Sum> sums(JdbcClient database, AsOf asOf, Where where, Sight sight) {
        Asked asked = new Asked(shape, asOf, where, sight);
        Map<String, Object> parameters = asked.parameters();
        parameters.put("doubts", doubts(where));
        List<Part> parts =
                database.sql(sql(asked))
                        .params(parameters)
                        .query((row, n) -> part(row, sight))
                        .list();
        if (parts.size() > PARTS_MAX) {
            throw new Problem.Thrown(Problem.of(ReadRefusal.TOO_MANY_SUMS));
        }
        Map<Map<String, Object>, List<Part>> groups =
                parts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Part::of, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(each -> sum(each.getKey(), each.getValue())).toList();
    }

    /** A doubt about anything else than what is asked for leaves the row surely in its sum. */
    private String doubts(Where where) {
        List<String> fields = new ArrayList<>(List.of(Doubt.EXISTENCE, summed.field()));
        by.forEach(column -> fields.add(column.field()));
        where.conditions().forEach(condition -> fields.add(condition.field()));
        return fields.stream()
                .map(field -> "@.field == \"" + field + "\"")
                .collect(Collectors.joining(" || ", "$[*] ? (", ")"));
    }

    private String sql(Asked asked) {
        String groups = by.stream().map(each -> each.name() + ", ").collect(Collectors.joining());
        boolean plain = summed.type() == Nok.class;
        String name = summed.name();
        String parts =
                plain
                        ? "'exact' AS certainty_, sum(" + name + ") AS kr_, NULL AS to_"
                        : name
                                + "->>'certainty' AS certainty_, sum(CAST("
                                + name
                                + "#>>'{kr,minor}' AS bigint)) AS kr_, sum(CAST("
                                + name
                                + "#>>'{to,minor}' AS bigint)) AS to_";
        return "SELECT "
                + groups
                + "NOT coalesce(jsonb_path_exists(doubt, CAST(:doubts AS jsonpath)), false)"
                + " AS sure_, count(*) AS count_,"
                + " min(access) FILTER (WHERE access NOT IN ('public', 'internal')) AS level_,"
                + " array_to_string(array_agg(DISTINCT coalesce(owner, ''))"
                + " FILTER (WHERE access NOT IN ('public', 'internal')), ',') AS owners_, "
                + parts
                + " FROM "
                + asked.sight().rowsOf(shape.view().name())
                + asked.condition()
                + (" AND " + name + " IS NOT NULL")
                + (" GROUP BY " + groups + "certainty_, sure_")
                + (" ORDER BY " + groups + "certainty_, sure_")
                + (" LIMIT " + (PARTS_MAX + 1));
    }

    private Part part(ResultSet row, Sight sight) throws SQLException {
        @Nullable String level = row.getString("level_");
        if (level != null) {
            String view = shape.view().name();
            for (String owner : row.getString("owners_").split(",", -1)) {
                sight.shown().read(level, owner, view, "sum of " + summed.field());
            }
        }
        Map<String, Object> of = new LinkedHashMap<>();
        for (Column column : by) {
            @Nullable Object value = column.value(row.getString(column.name()));
            if (value != null) of.put(column.field(), value);
        }
        Amount.Certainty certainty =
                JSON.convertValue(row.getString("certainty_"), Amount.Certainty.class);
        Amount amount = new Amount(certainty, nok(row, "kr_"), nok(row, "to_"));
        return new Part(of, row.getBoolean("sure_"), amount, row.getLong("count_"));
    }

    private static @Nullable Nok nok(ResultSet row, String column) throws SQLException {
        @Nullable BigDecimal minor = row.getBigDecimal(column);
        return minor == null ? null : new Nok(minor.longValueExact());
    }

    private static Sum sum(Map<String, Object> of, List<Part> parts) {
        List<Part> sure = parts.stream().filter(Part::sure).toList();
        long all = parts.stream().mapToLong(Part::count).sum();
        long surely = sure.stream().mapToLong(Part::count).sum();
        Amount.Certainty least =
                parts.stream().map(Part::certainty).reduce(Amount.Certainty.EXACT, Summing::less);
        return new Sum(of, plus(parts), plus(sure), all, all - surely, least);
    }

    private static Amount plus(List<Part> parts) {
        return parts.stream().map(Part::sum).reduce(Amount::plus).orElse(Sum.NOTHING.sum());
    }

    private static Amount.Certainty less(Amount.Certainty one, Amount.Certainty other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Column column(Shape shape, String field) {
        return shape.columns().get(shape.indexOf(field));
    }
}
