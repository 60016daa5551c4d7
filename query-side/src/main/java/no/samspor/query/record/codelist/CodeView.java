package no.samspor.query.record.codelist;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.kernel.Code;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.CodeListId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * What was done to the lists of codes, one row for each act: what a list holds is folded of them.
 */
final class CodeView {

    static final View<Row> VIEW =
            View.of("code", Row.class).hears(CodeListEvent.class, CodeView::on);

    /**
     * One code that was added, or ended.
     *
     * @param nb null where it was ended, as the other words are
     * @param validFrom the first day it may be used; null for ever before
     * @param validTo the last day it may be used; null while nothing ends it
     */
    record Row(
            CodeListId list,
            String name,
            Code code,
            @Nullable String nb,
            @Nullable String nn,
            @Nullable String en,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** The act again, to be folded as those who decide fold it. */
        CodeListEvent event() {
            if (nb != null && nn != null && en != null) {
                return new CodeAdded(list, name, code, nb, nn, en, validFrom, validTo);
            }
            return new CodeEnded(list, name, code, Objects.requireNonNull(validTo));
        }
    }

    private CodeView() {}

    static List<Change> on(CodeListEvent event, Stamp stamp) {
        Change.Draft act =
                Change.act(stamp, event.list()).set("list", event.list()).set("name", event.name());
        return switch (event) {
            case CodeAdded e ->
                    List.of(
                            act.set("code", e.code())
                                    .set("nb", e.nb())
                                    .set("nn", e.nn())
                                    .set("en", e.en())
                                    .set("validFrom", e.validFrom())
                                    .set("validTo", e.validTo())
                                    .from(stamp.effectiveFrom()));
            case CodeEnded e ->
                    List.of(
                            act.set("code", e.code())
                                    .set("validTo", e.validTo())
                                    .from(stamp.effectiveFrom()));
        };
    }
}
