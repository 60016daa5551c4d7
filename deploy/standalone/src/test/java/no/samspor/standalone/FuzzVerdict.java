package no.samspor.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samspor.events.json.SamsporJson;
import no.samspor.standalone.RawHttp.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is wrong with an answer, by the API's own description. */
final class FuzzVerdict {

    private static final String INSIDE =
            "(?s).*(Exception|no\\.samspor|org\\.spring|java\\.|jakarta\\.|Tomcat|SELECT |\tat ).*";

    private final JsonNode api;
    private final SchemaCheck schemas;
    private final Duration patience;

    FuzzVerdict(JsonNode api, Duration patience) {
        this.api = api;
        this.schemas = new SchemaCheck(api);
        this.patience = patience;
    }

    List<String> of(FuzzRequest asked, Answer answer) {
        List<String> faults = new ArrayList<>();
        int status = answer.status();
        if (status >= 500 && status != 503) faults.add("a fault of ours");
        if (!asked.waits() && answer.nanos() > patience.toNanos()) {
            faults.add("answered after " + Duration.ofNanos(answer.nanos()));
        }
        if (asked.method().equals("HEAD")) return faults;
        if (status >= 400) problem(asked, answer, faults);
        else if (!asked.mangled()) success(asked, answer, faults);
        return faults;
    }

    private void problem(FuzzRequest asked, Answer answer, List<String> faults) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            faults.add("no problem but " + answer.header("Content-Type"));
            return;
        }
        JsonNode body = read(answer, faults);
        String code = body.path("code").asString("");
        if (answer.text().matches(INSIDE) && !code.equals("access/code-unknown")) {
            faults.add("tells how we are made");
        }
        JsonNode problem = api.at("/components/schemas/Problem");
        for (String each : schemas.faults(problem, body)) {
            if (!each.endsWith("is unknown")) faults.add("problem" + each);
        }
        if (asked.mangled()) return;
        JsonNode declared = declared(asked, answer.status());
        if (declared.isMissingNode()) {
            faults.add("undeclared status " + answer.status() + " " + code);
        } else if (!declared.path("x-refusals").toString().contains('"' + code + '"')) {
            faults.add("undeclared refusal " + code);
        }
    }

    private void success(FuzzRequest asked, Answer answer, List<String> faults) {
        if (answer.status() == 304) return;
        JsonNode declared = declared(asked, answer.status());
        if (declared.isMissingNode()) {
            faults.add("undeclared status " + answer.status());
            return;
        }
        String type = answer.header("Content-Type").split(";", 2)[0].toLowerCase(Locale.ROOT);
        JsonNode content = declared.path("content").path(type);
        if (content.isMissingNode()) {
            faults.add("undeclared form " + type);
        } else if (type.equals("application/json")) {
            faults.addAll(schemas.faults(content.path("schema"), read(answer, faults)));
        } else if (type.equals("text/csv") && !answer.text().startsWith("\ufeff# path;")) {
            faults.add("a sheet without its question");
        }
    }

    private JsonNode declared(FuzzRequest asked, int status) {
        JsonNode response = asked.operation().path("responses").path("" + status);
        return response.has("$ref")
                ? api.at(response.path("$ref").stringValue().substring(1))
                : response;
    }

    private static JsonNode read(Answer answer, List<String> faults) {
        try {
            return SamsporJson.mapper().readTree(answer.body());
        } catch (JacksonException notJson) {
            faults.add("no JSON: " + notJson.getOriginalMessage());
            return SamsporJson.mapper().createObjectNode();
        }
    }
}
