package no.samspor.events.record;

import java.time.LocalDate;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.CodeListId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** What can happen to a code list (kodeverk) beyond what it is born with ({@link CodeLists}). */
public sealed interface CodeListEvent extends Event {

    CodeListId list();

    /** The name of the list, {@code bodyType}; its identity is made of it. */
    String name();

    @Override
    default Id stream() {
        return list();
    }

    /** The identity of the list of this name, the same everywhere. */
    static CodeListId idOf(String name) {
        return new CodeListId(Id.named("codelist/" + name));
    }

    /**
     * @param validFrom the first day it may be used; null for ever before
     * @param validTo the last day it may be used; null while nothing ends it
     */
    @Stored("codelist.code-added/1")
    record CodeAdded(
            CodeListId list,
            String name,
            Code code,
            String nb,
            String nn,
            String en,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements CodeListEvent {}

    /** {@code validTo} is the last day it may be used. */
    @Stored("codelist.code-ended/1")
    record CodeEnded(CodeListId list, String name, Code code, LocalDate validTo)
            implements CodeListEvent {}
}
