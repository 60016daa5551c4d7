package no.samspor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A reason to refuse. Each feature lists its own in one enum whose order is the order of
 * precedence; the catalogue of refusals and the problem answers are made from it.
 */
public interface Refusal {

    /** What kind of fault it is, and so the HTTP status of the answer. */
    enum Kind {
        /** 400: the request cannot be read. */
        UNREADABLE(400),
        /** 401: nobody known asks. */
        UNSIGNED(401),
        /** 403: the actor lacks the standing. */
        STANDING(403),
        /** 404: the thing does not exist. */
        ABSENT(404),
        /** 405: the address does not take this method. */
        METHOD(405),
        /** 406: the answer is not to be had in the form that is asked for. */
        FORM(406),
        /** 408: the request did not come in time. */
        TARDY(408),
        /** 409: the state of the record forbids it. */
        STATE(409),
        /** 412: the version seen is no longer the newest. */
        STALE(412),
        /** 413: the body is too large. */
        TOO_LARGE(413),
        /** 415: the body is of a kind that is not read here. */
        MEDIA_TYPE(415),
        /** 422: a value cannot be accepted. */
        VALUE(422),
        /** 428: the version seen must be stated. */
        UNSTATED_VERSION(428),
        /** 429: more is asked for than one caller may ask, or than all of them may at once. */
        TOO_MANY(429),
        /** 500: a fault of ours. */
        FAULT(500),
        /** 503: the record cannot answer now; ask again with the same key. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    String name();

    Reason reason();

    /**
     * What a refusal consists of.
     *
     * @param rule the invariant of the domain model that it enforces, if it enforces one
     * @param words what is wrong and what would lift it, as one or two sentences
     */
    record Reason(Kind kind, @Nullable Invariant rule, Words words) {}

    default Kind kind() {
        return reason().kind();
    }

    default @Nullable Invariant rule() {
        return reason().rule();
    }

    default Words words() {
        return reason().words();
    }

    /** The stable code, {@code mandate/not-superior}: the feature, then the constant's name. */
    default String code() {
        Class<?> type = this instanceof Enum<?> each ? each.getDeclaringClass() : getClass();
        String feature = type.getSimpleName().replace("Refusal", "");
        return feature.toLowerCase(java.util.Locale.ROOT)
                + "/"
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
