package no.samspor.command.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.samspor.kernel.Role;

/**
 * The one statement of who may ask for a command (domain model 2.2, 2.5). Nobody else may. Of
 * several roles held, the first listed here is the one acted in.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayAsk {
    Role[] value();
}
