package no.samspor.query.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log itself, through what the reader may see; no view stands between. */
@Component
final class TimelineTable {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final JsonMapper JSON = SamsporJson.mapper();

    private final JdbcClient database;

    TimelineTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is asked for; null asks for all.
     *
     * @param about events that mention this identity, whatever stream they are in
     * @param late only those that took effect before the day they were asked
     * @param rule only those that lack evidence for, or are warned of by, this rule
     */
    record Filter(
            @Nullable Id stream,
            @Nullable Id about,
            @Nullable String family,
            @Nullable String person,
            @Nullable String organisation,
            @Nullable String origin,
            boolean late,
            @Nullable String rule) {}

    List<TimelineEntry> list(Filter filter, long after, long upTo, int limit, Sight sight) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("after", after);
        parameters.put("upTo", upTo);
        parameters.put("limit", limit);
        StringBuilder indexed = new StringBuilder();
        if (filter.stream() != null) {
            indexed.append(" AND stream = :stream");
            parameters.put("stream", filter.stream().value());
        }
        if (filter.about() != null) {
            indexed.append(
                    " AND position IN (SELECT m.position FROM log.mention m WHERE m.about ="
                            + " :about)");
            parameters.put("about", filter.about().value());
        }
        StringBuilder said = new StringBuilder();
        is(said, parameters, "split_part(name, '.', 1)", "family", filter.family());
        is(said, parameters, "said -> 'actor' ->> 'person'", "person", filter.person());
        is(
                said,
                parameters,
                "said -> 'actor' ->> 'organisation'",
                "organisation",
                filter.organisation());
        is(said, parameters, "said ->> 'origin'", "origin", filter.origin());
        if (filter.late()) {
            said.append(
                    " AND said ->> 'effectiveFrom' ~ '^\\d{4}-\\d{2}-\\d{2}$'"
                            + " AND said ->> 'effectiveFrom' < said ->> 'askedOn'");
        }
        if (filter.rule() != null) {
            said.append(
                    " AND (jsonb_exists(said -> 'notEvidenced', :rule)"
                            + " OR jsonb_exists(said -> 'warnings', :rule))");
            parameters.put("rule", filter.rule());
        }
        // The stamp is read out of its stored bytes, so that what is filtered is what was stored.
        String select =
                """
                SELECT * FROM (
                    SELECT e.*, said -> 'access' ->> 'level' AS access,
                        said ->> 'archiveCreator' AS owner
                    FROM (SELECT *, convert_from(stamp, 'UTF8')::jsonb AS said FROM log.event
                          WHERE position > :after AND position <= :upTo %s) e) t
                WHERE %s %s ORDER BY position LIMIT :limit
                """
                        .formatted(indexed, sight.condition(), said);
        return database.sql(select).params(parameters).query(TimelineTable::entry).list();
    }

    private static void is(
            StringBuilder sql,
            Map<String, Object> parameters,
            String expression,
            String name,
            @Nullable String value) {
        if (value == null) return;
        sql.append(" AND ").append(expression).append(" = :").append(name);
        parameters.put(name, value);
    }

    private static TimelineEntry entry(ResultSet row, int n) throws SQLException {
        JsonNode stamp = json(row.getBytes("stamp"));
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new TimelineEntry(
                row.getLong("position"),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                Ids.of(row.getString("stream_kind"), row.getObject("stream", UUID.class)),
                row.getString("name"),
                recordedAt,
                lateDays(
                        stamp.path("effectiveFrom").asString("unstated"),
                        LocalDate.ofInstant(recordedAt, OSLO)),
                stamp,
                json(row.getBytes("payload")));
    }

    private static @Nullable Integer lateDays(String effectiveFrom, LocalDate recorded) {
        UncertainDate from = UncertainDate.parse(effectiveFrom);
        if (!from.isExact() || !from.latest().isBefore(recorded)) return null;
        return Math.toIntExact(ChronoUnit.DAYS.between(from.latest(), recorded));
    }

    private static JsonNode json(byte[] stored) {
        return JSON.readTree(new String(stored, StandardCharsets.UTF_8));
    }
}
