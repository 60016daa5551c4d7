package no.samspor.query.sight;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.samspor.kernel.Role;

/** Who may ask for what is asked of the views as such; all else is open to whoever has a token. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnlyAs {
    Role[] value();
}
