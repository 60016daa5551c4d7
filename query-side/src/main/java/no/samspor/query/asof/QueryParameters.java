package no.samspor.query.asof;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;

/** Something that reads query parameters for an endpoint, and says which. */
interface QueryParameters {

    boolean supportsParameter(MethodParameter parameter);

    List<Parameter> described();

    default Set<String> names() {
        return described().stream().map(Parameter::getName).collect(Collectors.toSet());
    }

    static Parameter parameter(String name, Schema<?> schema, String says, Object example) {
        return new Parameter()
                .in("query")
                .name(name)
                .required(false)
                .description(says)
                .schema(schema)
                .example(example);
    }
}
