package no.samspor.command.record.codelist;

import static no.samspor.command.record.codelist.CodeListRefusal.CODE_NOT_VALID;
import static no.samspor.command.record.codelist.CodeListRefusal.CODE_TAKEN;
import static no.samspor.command.record.codelist.CodeListRefusal.ENDS_FIRST;
import static no.samspor.command.record.codelist.CodeListRefusal.LIST_UNKNOWN;
import static no.samspor.command.record.codelist.CodeListRefusal.NAME_DIFFERS;

import java.time.LocalDate;
import java.util.List;
import no.samspor.command.record.codelist.CodeListCommand.AddCode;
import no.samspor.command.record.codelist.CodeListCommand.EndCode;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeListEvent.CodeAdded;
import no.samspor.events.record.CodeListEvent.CodeEnded;
import no.samspor.events.record.CodeLists;
import no.samspor.events.record.CodeLists.Entry;
import no.samspor.kernel.Decider;
import no.samspor.kernel.Guard;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Known;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a code list: nothing is taken out of it, and no code has two meanings in one day.
 */
final class CodeListDecider implements Decider<CodeListCommand, CodeListState, CodeListEvent> {

    @Override
    public CodeListState initial() {
        return new CodeListState(List.of());
    }

    @Override
    public Judgement<CodeListEvent> decide(
            CodeListCommand command, CodeListState state, Stamp stamp, Known known) {
        Guard guard = Guard.of(stamp);
        return switch (command) {
            case AddCode c -> add(c, state.lists(), guard);
            case EndCode c -> end(c, state.lists(), guard);
        };
    }

    private static Judgement<CodeListEvent> add(AddCode c, CodeLists lists, Guard guard) {
        @Nullable LocalDate from = c.validFrom();
        @Nullable LocalDate to = c.validTo();
        exists(c, c.name(), lists, guard);
        guard.refuseIf(from != null && to != null && to.isBefore(from), ENDS_FIRST)
                .refuseIf(lists.mayHold(c.name(), c.code(), span(from, to)), CODE_TAKEN);
        return guard.then(
                new CodeAdded(c.list(), c.name(), c.code(), c.nb(), c.nn(), c.en(), from, to));
    }

    private static Judgement<CodeListEvent> end(EndCode c, CodeLists lists, Guard guard) {
        exists(c, c.name(), lists, guard);
        @Nullable Entry entry = lists.find(c.name(), c.code(), c.validTo());
        if (entry == null) throw new Refused(CODE_NOT_VALID);
        if (c.validTo().equals(entry.validTo())) return Judgement.nothing();
        return guard.then(new CodeEnded(c.list(), c.name(), c.code(), c.validTo()));
    }

    private static void exists(CodeListCommand c, String name, CodeLists lists, Guard guard) {
        guard.refuseIf(!lists.names().contains(name), LIST_UNKNOWN)
                .refuseIf(!c.list().equals(CodeListEvent.idOf(name)), NAME_DIFFERS);
    }

    private static UncertainDate span(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = from == null ? LocalDate.MIN : from;
        LocalDate last = to == null ? LocalDate.MAX : to;
        return new UncertainDate(first + "/" + last, first, last);
    }

    @Override
    public CodeListState evolve(CodeListState state, CodeListEvent event, Stamp stamp) {
        return state.and(event);
    }
}
