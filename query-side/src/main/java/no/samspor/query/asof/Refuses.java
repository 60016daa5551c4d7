package no.samspor.query.asof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.samspor.kernel.Refusal;

/** An enum of refusals that an endpoint may answer beside those of every read. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
    Class<? extends Refusal> value();
}
