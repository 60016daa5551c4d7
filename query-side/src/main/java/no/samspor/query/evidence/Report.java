package no.samspor.query.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * The events for people, on one page without scripts that prints: what, who, by which right, when.
 */
final class Report {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm.ss", Locale.forLanguageTag("nb"))
                    .withZone(ZoneId.of("Europe/Oslo"));

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
        html.append(escaped(told.name())).append("</h2>");
        if (later != null) {
            html.append("<p><strong>Rettet senere, ved posisjon ").append(later);
            html.append(".</strong></p>");
        }
        html.append("<dl>");
        JsonNode stamp = told.stamp();
        row("Registrert", when(told.recordedAt()));
        row("Gjelder fra", stamp.path("effectiveFrom"));
        row("Gjelder til", stamp.path("effectiveTo"));
        row("Vedtatt", stamp.path("decidedOn"));
        row("Hvem", stamp.path("actor"));
        row("Hjemmel", stamp.path("authority"));
        row("Grunnlag", stamp.path("evidence"));
        row("Kilde", stamp.path("origin"));
        row("Ordrett", stamp.path("quote"));
        row("Ikke belagt", stamp.path("notEvidenced"));
        row("Advarsler", stamp.path("warnings"));
        row("Gjelder", told.stream().toString());
        told.event().properties().forEach(each -> row(each.getKey(), each.getValue()));
        html.append("</dl></article>\n");
    }

    private void row(String what, JsonNode value) {
        row(what, text(value));
    }

    private void row(String what, String value) {
        if (value.isEmpty()) return;
        html.append("<dt>").append(escaped(what)).append("</dt><dd>");
        html.append(escaped(value)).append("</dd>");
    }

    /** Without the marks of JSON; what is not said is left out. */
    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isArray()) {
            return String.join("; ", value.valueStream().map(Report::text).toList());
        }
        if (value.isObject()) {
            return String.join(
                    ", ",
                    value.propertyStream()
                            .filter(each -> !text(each.getValue()).isEmpty())
                            .map(each -> each.getKey() + ": " + text(each.getValue()))
                            .toList());
        }
        return value.asString();
    }

    private static String when(Instant instant) {
        return WHEN.format(instant);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
