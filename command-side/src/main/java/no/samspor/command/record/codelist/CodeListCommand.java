package no.samspor.command.record.codelist;

import java.time.LocalDate;
import no.samspor.kernel.Code;
import no.samspor.kernel.Command;
import no.samspor.kernel.Command.Addition;
import no.samspor.kernel.id.CodeListId;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a code list. */
sealed interface CodeListCommand extends Command {

    CodeListId list();

    @Override
    default Id target() {
        return list();
    }

    /** {@code name} is that of the list, {@code bodyType}; its identity is made of it. */
    record AddCode(
            CodeListId list,
            String name,
            Code code,
            String nb,
            String nn,
            String en,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements CodeListCommand, Addition {}

    /** {@code validTo} is the last day it may be used. */
    record EndCode(CodeListId list, String name, Code code, LocalDate validTo)
            implements CodeListCommand, Addition {}
}
