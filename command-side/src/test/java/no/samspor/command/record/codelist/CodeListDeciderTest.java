package no.samspor.command.record.codelist;

import static no.samspor.command.record.codelist.CodeListRefusal.CODE_NOT_VALID;
import static no.samspor.command.record.codelist.CodeListRefusal.CODE_TAKEN;
import static no.samspor.command.record.codelist.CodeListRefusal.ENDS_FIRST;
import static no.samspor.command.record.codelist.CodeListRefusal.LIST_UNKNOWN;
import static no.samspor.command.record.codelist.CodeListRefusal.NAME_DIFFERS;

import java.time.LocalDate;
import no.samspor.command.DeciderSpec;
import no.samspor.command.record.codelist.CodeListCommand.AddCode;
import no.samspor.command.record.codelist.CodeListCommand.EndCode;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.CodeListId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodeListDeciderTest extends DeciderSpec<CodeListCommand, CodeListState, CodeListEvent> {

    private static final String NAME = "bodyType";
    private static final CodeListId LIST = CodeListEvent.idOf(NAME);
    private static final Code PANEL = new Code("fagpanel");
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");
    private static final CodeListEvent ADDED = added(FROM, TO);
    private static final CodeListEvent ENDED =
            new CodeEnded(LIST, NAME, PANEL, LocalDate.parse("2026-06-30"));

    CodeListDeciderTest() {
        super(new CodeListDecider());
    }

    @Nested
    class Adding {
        @Test
        void gives_a_code_its_words_and_its_time() {
            given().when(add(LIST, NAME, FROM, TO)).then(ADDED);
            given().when(add(LIST, NAME, null, null)).then(added(null, null));
            given().when(add(LIST, NAME, FROM, FROM)).then(added(FROM, FROM));
        }

        @Test
        void needs_a_list_of_that_name() {
            given().when(add(LIST, "vafler", FROM, TO)).thenRefused(LIST_UNKNOWN);
            given().when(add(LIST, "side", FROM, TO)).thenRefused(NAME_DIFFERS);
        }

        @Test
        void never_ends_before_it_begins_I_03() {
            given().when(add(LIST, NAME, TO, FROM)).thenRefused(ENDS_FIRST);
        }

        @Test
        void never_gives_a_code_two_meanings() {
            given(ADDED).when(add(LIST, NAME, TO, null)).thenRefused(CODE_TAKEN);
            given(ADDED).when(add(LIST, NAME, null, FROM)).thenRefused(CODE_TAKEN);
            given(ADDED)
                    .when(add(LIST, NAME, TO.plusDays(1), null))
                    .then(added(TO.plusDays(1), null));
        }
    }

    @Nested
    class Ending {
        @Test
        void sets_its_last_day() {
            given(ADDED).when(end("2026-06-30")).then(ENDED);
            given(ADDED).when(end("2026-12-31")).thenNothing();
            given(ADDED, ENDED).when(end("2026-06-30")).thenNothing();
        }

        @Test
        void needs_a_code_that_is_valid_then() {
            given().when(end("2026-06-30")).thenRefused(CODE_NOT_VALID);
            given(ADDED).when(end("2027-01-01")).thenRefused(CODE_NOT_VALID);
        }
    }

    private static CodeListCommand add(CodeListId list, String name, LocalDate from, LocalDate to) {
        return new AddCode(list, name, PANEL, "Fagpanel", "Fagpanel", "Expert panel", from, to);
    }

    private static CodeListCommand end(String lastDay) {
        return new EndCode(LIST, NAME, PANEL, LocalDate.parse(lastDay));
    }

    private static CodeListEvent added(LocalDate from, LocalDate to) {
        return new CodeAdded(LIST, NAME, PANEL, "Fagpanel", "Fagpanel", "Expert panel", from, to);
    }
}
