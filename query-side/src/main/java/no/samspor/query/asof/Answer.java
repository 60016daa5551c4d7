package no.samspor.query.asof;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a read endpoint answers: rows, and the two times they are the answer for. */
public interface Answer {

    Meta meta();

    /** Some rows of a list, with the cursors of its neighbours. */
    record Many<R extends Record>(
            List<Seen<R>> items, @Nullable String next, @Nullable String previous, Meta meta)
            implements Answer {

        /** The same page, each row shown as {@code made} of it. */
        public <S extends Record> Many<S> of(Function<Seen<R>, Seen<S>> made) {
            return new Many<>(items.stream().map(made).toList(), next, previous, meta);
        }
    }

    /** One row. */
    record One<R extends Record>(Seen<R> item, Meta meta) implements Answer {}

    /** Something made of rows, a difference for example. */
    record Made<T>(T item, Meta meta) implements Answer {}

    /**
     * The question that was answered, every part of it said.
     *
     * @param version the version to state in {@code If-Match} by whoever would change it
     * @param incomplete positions of events that are parked, so that the answer lacks them; left
     *     out where it lacks none
     */
    record Meta(
            LocalDate effectiveOn,
            @Nullable Instant knownAt,
            long position,
            @Nullable Long version,
            @JsonIgnore boolean pinned,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Incomplete incomplete) {

        public static Meta of(AsOf asOf) {
            return new Meta(
                    asOf.effectiveOn(),
                    asOf.knownAt(),
                    asOf.position(),
                    null,
                    asOf.pinned(),
                    asOf.incomplete());
        }

        public Meta version(@Nullable Long version) {
            return new Meta(effectiveOn, knownAt, position, version, pinned, incomplete);
        }
    }
}
