package no.samspor.command.access;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.openapi.Described;
import no.samspor.edge.openapi.Describes;
import no.samspor.edge.openapi.ProblemAnswers;
import no.samspor.edge.openapi.RecordSchemas;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes to OpenAPI what tells which commands a reader may ask for. */
@Component
final class AvailableDescriptions implements Describes {

    private static final List<Refusal> OF_ALL = EdgeRefusal.ofAnyAnd(EdgeRefusal.BAD_PARAMETER);

    @Override
    public boolean answeredBy(HandlerMethod handler) {
        return handler.getBeanType() == AvailableApi.class;
    }

    @Override
    public void describe(Described described) {
        boolean isOfOne = !described.variables().isEmpty();
        var operation = described.operation();
        operation.setOperationId(isOfOne ? "readAvailableCommands" : "readAvailableCreations");
        operation.setTags(List.of("commands"));
        List<Parameter> parameters = new ArrayList<>();
        if (isOfOne) {
            parameters.add(
                    inPath("things", "det tingen er en av, som i adressene: mandates")
                            .schema(RecordSchemas.typed("string"))
                            .example("mandates"));
            parameters.add(
                    inPath("thing", "tingens identitet")
                            .schema(described.schema(Id.class))
                            .example("man_3XWJ3SNRN6H47T9C13RBZ62N8F"));
        }
        operation.setParameters(parameters);
        described.answers(
                "200", "Det leseren kan gjøre nå, og ellers hvorfor ikke.", Available.class);
        operation.addExtension("x-roles", Arrays.asList(Role.values()));
        ProblemAnswers.add(
                described,
                "Available",
                OF_ALL,
                "AvailableOf",
                isOfOne ? List.of(EdgeRefusal.NOT_FOUND) : List.of());
    }

    private static Parameter inPath(String name, String says) {
        return new Parameter().in("path").name(name).required(true).description(says);
    }
}
