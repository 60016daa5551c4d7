package no.samspor.edge.openapi;

import org.springframework.web.method.HandlerMethod;

/** How one side describes the operations that it answers. */
public interface Describes {

    boolean answeredBy(HandlerMethod handler);

    void describe(Described described);
}
