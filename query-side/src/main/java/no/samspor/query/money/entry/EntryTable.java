package no.samspor.query.money.entry;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.EntryId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Named;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the ledger. */
@Component
final class EntryTable implements Shows {

    private final ViewTable<EntryView.Row> entries;
    private final ViewTable<EntryLineView.Row> lines;

    EntryTable(JdbcClient database) {
        entries = new ViewTable<>(database, EntryView.VIEW);
        lines = new ViewTable<>(database, EntryLineView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(EntryView.VIEW, EntryLineView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(EntryView.VIEW, "entry", "text"));
    }

    Answer.Many<EntryView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return entries.list(asOf, where, page, sight);
    }

    Optional<Seen<EntryView.Row>> one(EntryId entry, AsOf asOf, Sight sight) {
        return entries.one(Change.key(entry), asOf, sight);
    }

    Answer.Many<EntryLineView.Row> lines(AsOf asOf, Where where, Page page, Sight sight) {
        return lines.list(asOf, where, page, sight);
    }
}
