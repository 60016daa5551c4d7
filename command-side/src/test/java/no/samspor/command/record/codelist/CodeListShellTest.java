package no.samspor.command.record.codelist;

import no.samspor.command.ShellSpec;
import no.samspor.command.access.AccessRefusal;
import no.samspor.command.record.codelist.CodeListCommand.AddCode;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.CodeListId;
import org.junit.jupiter.api.Test;

class CodeListShellTest extends ShellSpec<CodeListShell> {

    private static final CodeListId LIST = CodeListEvent.idOf("bodyType");
    private static final CodeAdded ADDED =
            new CodeAdded(
                    LIST,
                    "bodyType",
                    new Code("fagpanel"),
                    "Fagpanel",
                    "Fagpanel",
                    "Panel",
                    null,
                    null);

    CodeListShellTest() {
        super(CodeListShell.class);
    }

    @Test
    void the_first_addition_opens_the_stream() {
        given().when(add(), null).then(ADDED);
    }

    @Test
    void a_later_one_must_have_seen_it() {
        given(ADDED).when(add(), null).thenRefused(AccessRefusal.VERSION_UNSTATED);
        given(ADDED).when(add(), 0L).thenRefused(CodeListRefusal.CODE_TAKEN);
    }

    private static AddCode add() {
        return new AddCode(
                LIST,
                "bodyType",
                new Code("fagpanel"),
                "Fagpanel",
                "Fagpanel",
                "Panel",
                null,
                null);
    }
}
