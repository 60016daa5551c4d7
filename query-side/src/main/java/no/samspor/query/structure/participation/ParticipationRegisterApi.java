package no.samspor.query.structure.participation;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
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

/** Who takes part in a programme on any day, and who has left. */
@RestController
@RequestMapping("/api/v1/participations")
final class ParticipationRegisterApi {

    private final ParticipationTable participations;
    private final Versions versions;

    ParticipationRegisterApi(ParticipationTable participations, Versions versions) {
        this.participations = participations;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<ParticipationView.Row> list(
            @RequestParam(required = false) @Nullable ProgrammeId programme,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean host,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("programme", programme)
                        .is("organisation", organisation)
                        .is("state", state)
                        .is("host", host);
        return participations.list(asOf, where, page, sight);
    }

    @GetMapping("/{participation}")
    Answer.One<ParticipationView.Row> one(
            @PathVariable ParticipationId participation, AsOf asOf, Sight sight) {
        Seen<ParticipationView.Row> found =
                participations
                        .one(participation, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(participation, asOf));
    }
}
