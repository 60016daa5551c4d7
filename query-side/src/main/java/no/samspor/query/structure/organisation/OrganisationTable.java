package no.samspor.query.structure.organisation;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.OrganisationId;
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

/** Reads of organisations, their units, and the members of groups. */
@Component
final class OrganisationTable implements Shows {

    private final ViewTable<OrganisationView.Row> organisations;
    private final ViewTable<UnitView.Row> units;
    private final ViewTable<GroupMemberView.Row> members;

    OrganisationTable(JdbcClient database) {
        organisations = new ViewTable<>(database, OrganisationView.VIEW);
        units = new ViewTable<>(database, UnitView.VIEW);
        members = new ViewTable<>(database, GroupMemberView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(OrganisationView.VIEW, UnitView.VIEW, GroupMemberView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(
                new Named(OrganisationView.VIEW, "organisation", "name"),
                Named.part(UnitView.VIEW, "unit", "name"));
    }

    Answer.Many<OrganisationView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return organisations.list(asOf, where, page, sight);
    }

    Optional<Seen<OrganisationView.Row>> one(OrganisationId organisation, AsOf asOf, Sight sight) {
        return organisations.one(Change.key(organisation), asOf, sight);
    }

    Answer.Many<UnitView.Row> units(AsOf asOf, Where where, Page page, Sight sight) {
        return units.list(asOf, where, page, sight);
    }

    Answer.Many<GroupMemberView.Row> members(AsOf asOf, Where where, Page page, Sight sight) {
        return members.list(asOf, where, page, sight);
    }
}
