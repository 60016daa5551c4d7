package no.samspor.query.asof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samspor.kernel.Access;
import no.samspor.kernel.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * A row as a reader sees it: what it says, how certain that is, and what it rests on.
 *
 * @param notEvidenced rules that what it rests on could not be shown to satisfy («ikke
 *     dokumentert»)
 * @param disputed fields about which sources disagree, unresolved («omstridt», I-46)
 * @param positions the events it rests on, corrections, evidence and conflicts included
 * @param access where it is closed: how, on which ground, and until when; else left out
 */
public record Seen<R extends Record>(
        @JsonUnwrapped R row,
        Certainty certainty,
        List<Because> doubt,
        List<String> notEvidenced,
        List<String> warnings,
        List<String> disputed,
        List<Long> positions,
        Valid valid,
        Recorded recorded,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Access access) {

    /** Why {@code field} is in doubt, or the row as a whole; empty where it is not. */
    public Optional<Because> doubtOf(String field) {
        return doubt.stream().filter(reason -> reason.field().equals(field)).findFirst();
    }

    /** What {@code field} is, and what it is otherwise if that is in doubt. */
    @SuppressWarnings("unchecked")
    public <T> List<@Nullable T> either(String field, @Nullable T shown) {
        return doubtOf(field)
                .map(reason -> Arrays.asList(shown, (T) reason.otherwise()))
                .orElseGet(() -> Arrays.asList(shown));
    }

    /** The same, shown as {@code other}, which is made of this row. */
    public <S extends Record> Seen<S> as(S other) {
        return new Seen<>(
                other,
                certainty,
                doubt,
                notEvidenced,
                warnings,
                disputed,
                positions,
                valid,
                recorded,
                access);
    }

    /** This row, in doubt for one reason more: that of a thing which it is part of. */
    public Seen<R> doubting(Because reason) {
        List<Because> more = new ArrayList<>(doubt);
        more.add(reason);
        return new Seen<>(
                row,
                Certainty.POSSIBLY,
                List.copyOf(more),
                notEvidenced,
                warnings,
                disputed,
                positions,
                valid,
                recorded,
                access);
    }

    /**
     * Why it is only possibly so.
     *
     * @param field of the row; {@code valid} where the row as a whole is in doubt
     * @param edtf the date as its source states it
     * @param otherwise the value it has if that date had not come
     */
    public record Because(String field, String edtf, @Nullable Object otherwise) {}

    /** The days on which it holds like this, both included; null where nothing bounds them. */
    public record Valid(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * The positions at which this is what is known, {@code to} excluded; null while it still is.
     */
    public record Recorded(long from, @Nullable Long to) {}
}
