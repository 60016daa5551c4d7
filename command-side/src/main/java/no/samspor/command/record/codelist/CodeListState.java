package no.samspor.command.record.codelist;

import java.util.ArrayList;
import java.util.List;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeLists;

/** What has been added to the list, and ended, since it was shipped. */
record CodeListState(List<CodeListEvent> changes) {

    CodeListState and(CodeListEvent change) {
        List<CodeListEvent> more = new ArrayList<>(changes);
        more.add(change);
        return new CodeListState(List.copyOf(more));
    }

    /** All lists as they are shipped, and this one as it is now. */
    CodeLists lists() {
        CodeLists lists = CodeLists.builtIn();
        for (CodeListEvent change : changes) lists = lists.with(change);
        return lists;
    }
}
