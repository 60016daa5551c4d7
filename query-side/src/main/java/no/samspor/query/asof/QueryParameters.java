package no.samspor.query.asof;

import java.util.Set;
import org.springframework.core.MethodParameter;

/** Something that reads query parameters for an endpoint, and says which. */
interface QueryParameters {

    boolean supportsParameter(MethodParameter parameter);

    Set<String> names();
}
