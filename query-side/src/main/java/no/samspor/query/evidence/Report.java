package no.samspor.query.evidence;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.events.Families;
import no.samspor.events.Labels;
import no.samspor.kernel.Norway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * The events for people, on one page without scripts that prints: what, who, by which right, when.
 */
final class Report {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm.ss", Locale.forLanguageTag("nb"))
                    .withZone(Norway.TIME);

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="nb"><head><meta charset="utf-8"><title>Bevispakke</title>
            <style>
            body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
            article{border-top:1px solid #767676;padding:.5rem 0}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}
            dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
            .rettet{border-left:.3rem solid #a33;padding-left:.6rem}
            </style></head><body>
            """;

    /** What the stamp says besides, in the order in which people ask. */
    private static final List<String> STAMPED =
            List.of(
                    "effectiveFrom",
                    "effectiveTo",
                    "decidedOn",
                    "actor",
                    "authority",
                    "evidence",
                    "origin",
                    "quote",
                    "notEvidenced",
                    "warnings");

    private final StringBuilder html = new StringBuilder(HEAD);
    private final Map<Long, Long> correctedBy = new TreeMap<>();

    static String of(String about, List<Told> events, SealedLog.Seal seal) {
        Report report = new Report();
        for (Told told : events) {
            if (told.corrects() > 0) report.correctedBy.put(told.corrects(), told.position());
        }
        report.begin(about, events.size(), seal);
        for (Told told : events) report.add(told);
        return report.html.append("</body></html>\n").toString();
    }

    private void begin(String about, int count, SealedLog.Seal seal) {
        html.append("<h1>Bevispakke</h1><p>").append(escaped(about)).append("</p><p>");
        html.append(count).append(" hendelser, bevist i en logg på ").append(seal.size());
        html.append(" hendelser. Denne siden er laget av hendelsene, og beviser ingenting selv:");
        html.append(" les README.txt for å kontrollere dem.</p>");
    }

    private void add(Told told) {
        Long later = correctedBy.get(told.position());
        html.append("<article").append(later == null ? ">" : " class=\"rettet\">");
        html.append("<h2>").append(told.position()).append(". ");
        html.append(escaped(Labels.event(told.name()).nb())).append("</h2>");
        if (later != null) {
            html.append("<p><strong>Rettet senere, ved posisjon ").append(later);
            html.append(".</strong></p>");
        }
        html.append("<dl>");
        JsonNode stamp = told.stamp();
        row("Registrert", when(told.recordedAt()));
        for (String field : STAMPED) row("Stamp", field, stamp.path(field));
        row("Gjelder", told.stream().toString());
        String record = recordOf(told.name());
        told.event().properties().forEach(each -> row(record, each.getKey(), each.getValue()));
        html.append("</dl></article>\n");
    }

    private void row(String record, String field, JsonNode value) {
        row(Labels.field(record, field).nb(), text(record, field, value));
    }

    private void row(String what, String value) {
        if (value.isEmpty()) return;
        html.append("<dt>").append(escaped(what)).append("</dt><dd>");
        html.append(escaped(value)).append("</dd>");
    }

    /** Without the marks of JSON; what is not said is left out. */
    private static String text(String record, String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isArray()) {
            return String.join(
                    "; ", value.valueStream().map(each -> text(record, field, each)).toList());
        }
        if (value.isObject()) {
            return String.join(
                    ", ",
                    value.propertyStream()
                            .map(each -> part(each.getKey(), each.getValue()))
                            .filter(part -> !part.isEmpty())
                            .toList());
        }
        return value.isString()
                ? Labels.value(record, field, value.stringValue()).nb()
                : value.asString();
    }

    private static String part(String field, JsonNode value) {
        String text = text("", field, value);
        return text.isEmpty() ? "" : Labels.field(field).nb() + ": " + text;
    }

    /** The record behind a stored name, as fields are called after it; none for an unknown one. */
    private static String recordOf(String name) {
        @Nullable Class<?> type = Families.typeOf(name);
        return type == null ? "" : type.getSimpleName();
    }

    private static String when(Instant instant) {
        return WHEN.format(instant);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
