package no.samspor.query.record.codelist;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.id.CodeListId;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the lists of codes. */
@Component
final class CodeTable implements Shows {

    private final ViewTable<CodeView.Row> acts;

    CodeTable(JdbcClient database) {
        acts = new ViewTable<>(database, CodeView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(CodeView.VIEW);
    }

    /** The lists as they are with all that was done to {@code list}, in the order it was done. */
    CodeLists with(CodeListId list, AsOf asOf, Sight sight) {
        List<Seen<CodeView.Row>> done =
                acts.all(asOf, Where.all().is("list", list), sight).stream()
                        .sorted(Comparator.comparing(each -> Collections.min(each.positions())))
                        .toList();
        CodeLists lists = CodeLists.builtIn();
        for (Seen<CodeView.Row> each : done) lists = lists.with(each.row().event());
        return lists;
    }
}
