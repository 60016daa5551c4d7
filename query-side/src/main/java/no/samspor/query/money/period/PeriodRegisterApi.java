package no.samspor.query.money.period;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.money.PostingPeriod;
import no.samspor.kernel.id.PeriodId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Versions;
import no.samspor.query.asof.Where;
import no.samspor.query.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounting periods and their reconciliations. */
@RestController
@RequestMapping("/api/v1/periods")
final class PeriodRegisterApi {

    private final PeriodTable periods;
    private final Versions versions;

    PeriodRegisterApi(PeriodTable periods, Versions versions) {
        this.periods = periods;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<PeriodView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable PostingPeriod month,
            @RequestParam(required = false) @Nullable String state,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("programme", programme).is("month", month).is("state", state);
        return periods.list(asOf, where, page, sight);
    }

    @GetMapping("/{period}")
    Answer.One<PeriodView.Row> one(@PathVariable PeriodId period, AsOf asOf, Sight sight) {
        Seen<PeriodView.Row> found =
                periods.one(period, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(period, asOf));
    }

    @GetMapping("/{period}/reconciliations")
    Answer.Many<ReconciliationView.Row> reconciliations(
            @PathVariable PeriodId period, AsOf asOf, Page page, Sight sight) {
        return periods.reconciliations(asOf, Where.all().is("period", period), page, sight);
    }
}
