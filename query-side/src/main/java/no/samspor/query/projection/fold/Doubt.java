package no.samspor.query.projection.fold;

import org.jspecify.annotations.Nullable;

/**
 * Why an answer about a day is only "possibly".
 *
 * @param field the row's field; {@value #EXISTENCE} where it is not certain that the row holds
 * @param edtf the date as the source states it, too coarse to tell
 * @param otherwise the value it has if that date had not come, as its column's text; null if none
 */
public record Doubt(String field, String edtf, @Nullable String otherwise) {
    public static final String EXISTENCE = "valid";
}
