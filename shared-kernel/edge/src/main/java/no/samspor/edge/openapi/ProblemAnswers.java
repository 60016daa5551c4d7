package no.samspor.edge.openapi;

import static no.samspor.edge.openapi.RecordSchemas.typed;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Refusal;

/** The problem answers of an operation: one for each status, with the codes that it may carry. */
public final class ProblemAnswers {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";

    private ProblemAnswers() {}

    /**
     * @param side whose operations all may answer {@code common}
     * @param group of operations that may answer {@code own} besides; each answer is defined once
     */
    public static void add(
            Described described,
            String side,
            List<? extends Refusal> common,
            String group,
            List<? extends Refusal> own) {
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            List<String> codes = codes(kind, common);
            List<String> ownCodes = codes(kind, own);
            if (codes.isEmpty() && ownCodes.isEmpty()) continue;
            String name = (ownCodes.isEmpty() ? side : group) + kind.status();
            codes.addAll(ownCodes);
            described.components().addResponses(name, answer(kind, codes));
            described
                    .operation()
                    .getResponses()
                    .addApiResponse("" + kind.status(), new ApiResponse().$ref(RESPONSES + name));
        }
    }

    private static List<String> codes(Refusal.Kind kind, List<? extends Refusal> reasons) {
        List<String> codes = new ArrayList<>();
        for (Refusal each : reasons) if (each.kind() == kind) codes.add(each.code());
        return codes;
    }

    private static ApiResponse answer(Refusal.Kind kind, List<String> codes) {
        MediaType problem = new MediaType().schema(new JsonSchema().$ref(SCHEMAS + "Problem"));
        ApiResponse answer =
                new ApiResponse()
                        .description(meaning(kind))
                        .content(new Content().addMediaType("application/problem+json", problem));
        if (kind == Refusal.Kind.UNAVAILABLE || kind == Refusal.Kind.TOO_MANY) {
            answer.addHeaderObject("Retry-After", new Header().schema(typed("integer")));
        }
        answer.addExtension("x-refusals", codes);
        return answer;
    }

    private static String meaning(Refusal.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> "Forespørselen kan ikke leses.";
            case UNSIGNED -> "Forespørselen mangler et gyldig tilgangstoken.";
            case STANDING -> "Den som spør, har ikke rett til det.";
            case ABSENT -> "Det som nevnes, finnes ikke.";
            case METHOD -> "Metoden kan ikke brukes på denne adressen.";
            case FORM -> "Svaret finnes ikke i formen som det bes om.";
            case TARDY -> "Forespørselen kom ikke fram i tide.";
            case STATE -> "Tilstanden tillater det ikke.";
            case STALE -> "Versjonen som er oppgitt, er ikke lenger den nyeste.";
            case TOO_LARGE -> "Innholdet er for stort.";
            case MEDIA_TYPE -> "Innholdet er av et slag som ikke leses.";
            case VALUE -> "En verdi kan ikke godtas.";
            case UNSTATED_VERSION -> "Versjonen må oppgis.";
            case TOO_MANY -> "Den som spør, ber om mer enn hver kan på en gang.";
            case FAULT -> "Noe gikk galt hos oss.";
            case UNAVAILABLE -> "Det kan ikke besvares nå; prøv igjen.";
        };
    }

    /** A problem (RFC 9457); the figures that explain the one case come as fields of their own. */
    static Schema<?> schema() {
        Schema<?> error = typed("object");
        error.addProperty(
                "pointer", typed("string").description("JSON Pointer (RFC 6901) i innholdet"));
        error.addProperty("detail", typed("string"));
        error.required(List.of("pointer", "detail"));
        Schema<?> schema = typed("object");
        schema.addProperty("type", typed("string").format("uri-reference"));
        schema.addProperty("title", typed("string").description("på språket i Content-Language"));
        schema.addProperty("status", typed("integer"));
        schema.addProperty("instance", typed("string").format("uri-reference"));
        schema.addProperty("code", typed("string").description("avslagets faste kode"));
        schema.addProperty("rule", typed("string").description("regelen som avslaget håndhever"));
        schema.addProperty("errors", typed("array").items(error));
        schema.addProperty(
                "retryAfterSeconds", typed("integer").description("når det nytter å prøve igjen"));
        schema.addProperty("traceId", typed("string").format("uuid"));
        return schema.required(List.of("type", "title", "status", "code"));
    }
}
