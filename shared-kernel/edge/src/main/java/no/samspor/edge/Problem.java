package no.samspor.edge;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is answered when something is refused: one reason, the fields at fault if there are any, and
 * the figures that explain this one case.
 */
public record Problem(Refusal reason, List<FieldError> errors, Map<String, Object> details) {

    /** The detail that says in how many seconds it is worth asking again. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private static final long SOON_SECONDS = 1;

    /**
     * @param pointer the JSON Pointer (RFC 6901) of the field in the request's body
     */
    public record FieldError(String pointer, Words words) {}

    public static Problem of(Refusal reason) {
        return new Problem(reason, List.of(), Map.of());
    }

    public static Problem of(Refusal reason, Map<String, Object> details) {
        return new Problem(reason, List.of(), details);
    }

    public static Problem of(Refusal reason, String pointer, @Nullable Words words) {
        return new Problem(
                reason,
                List.of(new FieldError(pointer, words == null ? reason.words() : words)),
                Map.of());
    }

    /** In how many seconds it is worth asking again, where that is all that is wrong. */
    public OptionalLong retryAfterSeconds() {
        if (details.get(RETRY_AFTER) instanceof Long seconds) return OptionalLong.of(seconds);
        return switch (reason.kind()) {
            case UNAVAILABLE, TOO_MANY -> OptionalLong.of(SOON_SECONDS);
            default -> OptionalLong.empty();
        };
    }

    /** Thrown by the edge itself; deciders throw {@link no.samspor.kernel.Refused}. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        public Thrown(Problem problem) {
            super(problem.reason().code(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
