package no.samspor.kernel;

import java.util.Map;

/** A command was refused for one {@link Refusal}; nothing was recorded. Carries no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal reason;
    private final transient Map<String, Object> details;

    public Refused(Refusal reason) {
        this(reason, Map.of());
    }

    /** {@code details} are the figures and identities that explain this one case. */
    public Refused(Refusal reason, Map<String, Object> details) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.details = details;
    }

    public Refusal reason() {
        return reason;
    }

    public Map<String, Object> details() {
        return details;
    }
}
