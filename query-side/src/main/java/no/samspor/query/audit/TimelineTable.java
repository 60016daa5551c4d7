package no.samspor.query.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Norway;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.kernel.id.PersonId;
import no.samspor.query.sealed.ErasedValues;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log itself, through what the reader may see; no view stands between. */
@Component
final class TimelineTable {

    private static final JsonMapper JSON = SamsporJson.mapper();

    private final JdbcClient database;

    TimelineTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is asked for; null asks for all.
     *
     * @param about events that mention this identity, whatever stream they are in
     * @param person who did it; one whom it concerns is found by {@code about}
     * @param rule only those that lack evidence for, or are warned of by, this rule
     * @param amountAtLeast only those that tell of an amount of so many øre or more
     * @param signs only those that show all of these
     */
    record Filter(
            @Nullable Id stream,
            @Nullable Id about,
            @Nullable String family,
            @Nullable String person,
            @Nullable String organisation,
            @Nullable String origin,
            @Nullable String rule,
            @Nullable Long amountAtLeast,
            Set<Sign> signs) {

        boolean namesAPerson() {
            return person != null || about instanceof PersonId;
        }

        static Filter of(Id stream) {
            return new Filter(stream, null, null, null, null, null, null, null, Set.of());
        }
    }

    /** What an auditor looks for, as a condition on the stamp. */
    enum Sign {
        /** It surely took effect before the day it was asked. */
        BACKDATED("views.latest(said ->> 'effectiveFrom') < CAST(said ->> 'askedOn' AS date)"),
        /** It was surely decided only after it took effect. */
        AFTER_THE_FACT(
                "views.latest(said ->> 'effectiveFrom') < views.earliest(said ->> 'decidedOn')"),
        /** It rests on no decision, delegation, agreement or law. */
        AUTHORITY_MISSING("coalesce(said -> 'authority', '{}') = '{}'");

        private final String condition;

        Sign(String condition) {
            this.condition = condition;
        }
    }

    List<TimelineEntry> list(Filter filter, long after, long upTo, int limit, Sight sight) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("after", after);
        parameters.put("upTo", upTo);
        parameters.put("limit", limit);
        // The stamp is read out of its stored bytes, so that what is filtered is what was stored.
        String select =
                """
                SELECT * FROM (SELECT * FROM views.event
                               WHERE position > :after AND position <= :upTo %s) t
                WHERE %s %s ORDER BY position LIMIT :limit
                """
                        .formatted(
                                indexed(filter, parameters),
                                sight.condition(),
                                said(filter, parameters));
        if (filter.namesAPerson() && !sight.seesPeople()) return List.of();
        ErasedValues erased = ErasedValues.in(database, sight);
        return database.sql(select)
                .params(parameters)
                .query((row, n) -> entry(row, erased, sight))
                .list();
    }

    private static StringBuilder indexed(Filter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (filter.stream() != null) {
            sql.append(" AND stream = :stream");
            parameters.put("stream", filter.stream().value());
        }
        if (filter.about() != null) {
            // Found first, and then read: as IN, the planner would read the whole log beside it.
            sql.append(
                    " AND position = ANY (ARRAY(SELECT m.position FROM views.mention m"
                            + " WHERE m.about = :about))");
            parameters.put("about", filter.about().value());
        }
        return sql;
    }

    private static StringBuilder said(Filter filter, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        is(sql, parameters, "split_part(name, '.', 1)", "family", filter.family());
        is(sql, parameters, "said -> 'actor' ->> 'person'", "person", filter.person());
        is(
                sql,
                parameters,
                "said -> 'actor' ->> 'organisation'",
                "organisation",
                filter.organisation());
        is(sql, parameters, "said ->> 'origin'", "origin", filter.origin());
        if (filter.rule() != null) {
            sql.append(
                    " AND (jsonb_exists(said -> 'notEvidenced', :rule)"
                            + " OR jsonb_exists(said -> 'warnings', :rule))");
            parameters.put("rule", filter.rule());
        }
        if (filter.amountAtLeast() != null) {
            sql.append(
                    " AND jsonb_path_exists(views.json(payload),"
                            + " 'lax $.**.minor ? (@ >= $least)',"
                            + " jsonb_build_object('least', CAST(:least AS bigint)))");
            parameters.put("least", filter.amountAtLeast());
        }
        for (Sign sign : filter.signs()) sql.append(" AND ").append(sign.condition);
        return sql;
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

    private static TimelineEntry entry(ResultSet row, ErasedValues erased, Sight sight)
            throws SQLException {
        long position = row.getLong("position");
        sight.shown()
                .read(
                        row.getString("access"),
                        row.getString("owner"),
                        "event",
                        Long.toString(position));
        @Nullable JsonNode readable = json(row.getBytes("stamp"));
        JsonNode stamp = readable == null ? JSON.createObjectNode() : readable;
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        @Nullable JsonNode event = erased.shownIn(json(row.getBytes("payload")));
        return new TimelineEntry(
                position,
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                Ids.of(row.getString("stream_kind"), row.getObject("stream", UUID.class)),
                row.getString("name"),
                recordedAt,
                lateDays(
                        stamp.path("effectiveFrom").asString("unstated"), Norway.dayOf(recordedAt)),
                sight.seesPeople() ? stamp : Objects.requireNonNull(People.leftOut(stamp)),
                sight.seesPeople() ? event : People.leftOut(event));
    }

    private static @Nullable Integer lateDays(String effectiveFrom, LocalDate recorded) {
        UncertainDate from;
        try {
            from = UncertainDate.parse(effectiveFrom);
        } catch (Malformed damaged) {
            return null;
        }
        if (!from.isExact() || !from.latest().isBefore(recorded)) return null;
        return Math.toIntExact(ChronoUnit.DAYS.between(from.latest(), recorded));
    }

    /** Null where what is stored cannot be read: its place in the log is shown all the same. */
    private static @Nullable JsonNode json(byte[] stored) {
        try {
            return JSON.readTree(new String(stored, StandardCharsets.UTF_8));
        } catch (JacksonException damaged) {
            return null;
        }
    }
}
