package no.samspor.edge.token;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Nothing is known of the keys of the token's issuer, and it does not answer. */
public final class KeysAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    KeysAway(String issuer, @Nullable Throwable cause) {
        super("the keys of " + issuer + " are not to be had");
        if (cause != null) initCause(cause);
    }
}
