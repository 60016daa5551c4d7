package no.samspor.query.structure.organisation;

import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.kernel.Code;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.id.OrganisationId;
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

/** Organisations and groups, with their units and members. */
@RestController
@RequestMapping("/api/v1/organisations")
final class OrganisationRegisterApi {

    private final OrganisationTable organisations;
    private final Versions versions;

    OrganisationRegisterApi(OrganisationTable organisations, Versions versions) {
        this.organisations = organisations;
        this.versions = versions;
    }

    @GetMapping
    Answer.Many<OrganisationView.Row> list(
            @RequestParam(required = false) @Nullable OrgNumber number,
            @RequestParam(required = false) @Nullable Code form,
            @RequestParam(required = false) @Nullable Code municipality,
            @RequestParam(required = false) @Nullable OrganisationId parent,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where =
                Where.all()
                        .is("number", number)
                        .is("form", form)
                        .is("municipality", municipality)
                        .is("parent", parent)
                        .is("state", state)
                        .says(q, "name");
        return organisations.list(asOf, where, page, sight);
    }

    @GetMapping("/{organisation}")
    Answer.One<OrganisationView.Row> one(
            @PathVariable OrganisationId organisation, AsOf asOf, Sight sight) {
        Seen<OrganisationView.Row> found =
                organisations
                        .one(organisation, asOf, sight)
                        .orElseThrow(() -> new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND)));
        return new Answer.One<>(found, versions.meta(organisation, asOf));
    }

    @GetMapping("/{organisation}/units")
    Answer.Many<UnitView.Row> units(
            @PathVariable OrganisationId organisation,
            @RequestParam(required = false) @Nullable String state,
            AsOf asOf,
            Page page,
            Sight sight) {
        Where where = Where.all().is("organisation", organisation).is("state", state);
        return organisations.units(asOf, where, page, sight);
    }

    /** Those known to be of the group; how many there are in all stands on the group itself. */
    @GetMapping("/{organisation}/members")
    Answer.Many<GroupMemberView.Row> members(
            @PathVariable OrganisationId organisation, AsOf asOf, Page page, Sight sight) {
        return organisations.members(
                asOf, Where.all().is("organisation", organisation), page, sight);
    }
}
