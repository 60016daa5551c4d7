package no.samspor.query.asof;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.openapi.Described;
import no.samspor.edge.openapi.Describes;
import no.samspor.edge.openapi.ProblemAnswers;
import no.samspor.edge.openapi.RecordSchemas;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Role;
import no.samspor.query.reads.ReadsRefusal;
import no.samspor.query.sight.OnlyAs;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes every read to OpenAPI: its two times and its pages, its answer, its problems. */
@Component
final class ReadDescriptions implements Describes {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AsOf.class, Page.class, Sight.class);
    }

    private static final List<Refusal> OF_ALL =
            EdgeRefusal.ofAnyAnd(
                    EdgeRefusal.UNKNOWN_PARAMETER,
                    EdgeRefusal.BAD_PARAMETER,
                    ReadRefusal.KNOWN_TWICE,
                    ReadRefusal.CURSOR_OF_ANOTHER,
                    ReadRefusal.POSITION_AHEAD,
                    ReadRefusal.VIEW_BEHIND,
                    ReadsRefusal.NOT_NOTED);

    private static final Parameter KNOWN =
            new Parameter()
                    .in("header")
                    .name("If-None-Match")
                    .description("ETag fra et svar du har")
                    .schema(RecordSchemas.typed("string"))
                    .required(false)
                    .example("\"3\"");

    private static final Pattern STEP = Pattern.compile("[^a-z]+");

    private final List<QueryParameters> readers;

    ReadDescriptions(List<QueryParameters> readers) {
        this.readers = readers;
    }

    @Override
    public boolean answeredBy(HandlerMethod handler) {
        return DeclaredParameters.answers(handler);
    }

    @Override
    public void describe(Described described) {
        Operation operation = described.operation();
        operation.setOperationId(named(described.path()));
        operation.setParameters(parameters(described));
        answer(described);
        @Nullable OnlyAs only = described.handler().getMethodAnnotation(OnlyAs.class);
        operation.addExtension("x-roles", List.of(only == null ? Role.values() : only.value()));
        @Nullable AnswersWith exact = described.handler().getMethodAnnotation(AnswersWith.class);
        List<Refusal> own = new ArrayList<>();
        if (only != null) own.add(EdgeRefusal.NOT_ALLOWED);
        if (exact != null || !described.variables().isEmpty()) own.add(EdgeRefusal.NOT_FOUND);
        String group = "ReadOne";
        @Nullable Refuses refuses = described.handler().getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            own.addAll(List.of(refuses.value().getEnumConstants()));
            group = refuses.value().getSimpleName().replace("Refusal", "");
        }
        ProblemAnswers.add(described, "Read", OF_ALL, group, own);
    }

    private static void answer(Described described) {
        answerWhole(described);
        described.answersUnchanged("Uendret siden svaret med denne ETag; ingenting sendes.");
    }

    private static void answerWhole(Described described) {
        @Nullable AnswersWith exact = described.handler().getMethodAnnotation(AnswersWith.class);
        if (exact != null) {
            described.answers("200", exact.means(), exact.value());
            return;
        }
        Type body = described.handler().getMethod().getGenericReturnType();
        if (body instanceof ParameterizedType wrapped
                && wrapped.getRawType() == ResponseEntity.class) {
            described.answers("200", "Slik det er nå.", wrapped.getActualTypeArguments()[0]);
            return;
        }
        described.answers("200", "Svaret, med de to tidene som det gjelder for.", body);
        if (body instanceof ParameterizedType list && list.getRawType() == Answer.Many.class) {
            described.alsoAnswers("200", "text/csv");
        }
    }

    private List<Parameter> parameters(Described described) {
        @Nullable List<Parameter> own = described.operation().getParameters();
        List<Parameter> all = new ArrayList<>(own == null ? List.of() : own);
        for (MethodParameter parameter : described.handler().getMethodParameters()) {
            for (QueryParameters reader : readers) {
                if (!reader.supportsParameter(parameter)) continue;
                for (Parameter each : reader.described()) all.add(described.shared(each));
            }
        }
        all.add(described.shared(KNOWN));
        return all;
    }

    /** {@code /mandates/{mandate}/versions} is read as {@code readMandatesMandateVersions}. */
    private static String named(String path) {
        StringBuilder name = new StringBuilder("read");
        for (String step : STEP.split(path)) {
            if (step.isEmpty()) continue;
            name.append(step.substring(0, 1).toUpperCase(Locale.ROOT)).append(step.substring(1));
        }
        return name.toString();
    }
}
