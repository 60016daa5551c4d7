package no.samspor.query.money.funding;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Sum;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Named;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of funding; every figure of one answer is summed as of the same two times. */
@Component
final class FundingTable implements Shows {

    private final ViewTable<FundingView.Row> fundings;
    private final ViewTable<FundingMovementView.Row> movements;

    FundingTable(JdbcClient database) {
        fundings = new ViewTable<>(database, FundingView.VIEW);
        movements = new ViewTable<>(database, FundingMovementView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(FundingView.VIEW, FundingMovementView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(FundingView.VIEW, "funding", "purpose"));
    }

    Answer.Many<FundingView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return fundings.list(asOf, where, page, sight);
    }

    Optional<Seen<FundingView.Row>> one(FundingId funding, AsOf asOf, Sight sight) {
        return fundings.one(Change.key(funding), asOf, sight);
    }

    Answer.Many<FundingMovementView.Row> movements(
            FundingId funding, AsOf asOf, Page page, Sight sight) {
        return movements.list(asOf, Where.all().is("funding", funding), page, sight);
    }

    FundingTotal total(ProgrammeId programme, AsOf asOf, Sight sight) {
        Where ofProgramme = Where.all().is("programme", programme);
        List<Sum> stated =
                fundings.sums(asOf, ofProgramme, sight, "amount", "funding", "kind", "state");
        List<FundingId> each =
                stated.stream().map(sum -> sum.of("funding", FundingId.class)).toList();
        Where ofThose = Where.all().among("funding", each);
        return new FundingTotal(
                programme,
                first(fundings.sums(asOf, ofProgramme, sight, "amount")),
                first(fundings.sums(asOf, ofProgramme, sight, "committed")),
                stated,
                movements.sums(asOf, ofThose, sight, "kr", "kind"),
                movements.sums(asOf, ofThose, sight, "kr", "funding", "kind"));
    }

    private static Sum first(List<Sum> sums) {
        return sums.isEmpty() ? Sum.NOTHING : sums.getFirst();
    }
}
