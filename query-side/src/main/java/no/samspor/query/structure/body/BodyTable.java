package no.samspor.query.structure.body;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.ProgrammeId;
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

/** Reads of the views of bodies. */
@Component
final class BodyTable implements Shows {

    /** Pool by pool, the one called first before the others, those without an order last. */
    private static final Comparator<Seen<MembershipView.Row>> AS_CALLED =
            Comparator.comparing(
                            (Seen<MembershipView.Row> deputy) ->
                                    String.valueOf(deputy.row().deputyPool()))
                    .thenComparing(
                            deputy -> deputy.row().deputyOrder(),
                            Comparator.nullsLast(Comparator.naturalOrder()));

    private final ViewTable<BodyView.Row> bodies;
    private final ViewTable<MembershipView.Row> members;
    private final ViewTable<StandingConditionView.Row> conditions;

    BodyTable(JdbcClient database) {
        bodies = new ViewTable<>(database, BodyView.VIEW);
        members = new ViewTable<>(database, MembershipView.VIEW);
        conditions = new ViewTable<>(database, StandingConditionView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(BodyView.VIEW, MembershipView.VIEW, StandingConditionView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(BodyView.VIEW, "body", "name"));
    }

    Answer.Many<BodyView.Row> list(AsOf asOf, Where where, Page page, Sight sight) {
        return bodies.list(asOf, where, page, sight);
    }

    Optional<Seen<BodyView.Row>> one(BodyId body, AsOf asOf, Sight sight) {
        return bodies.one(Change.key(body), asOf, sight);
    }

    Answer.Many<MembershipView.Row> members(
            BodyId body, AsOf asOf, Where where, Page page, Sight sight) {
        var found = members.list(asOf, where.is("body", body), page, sight);
        var left = BodyEnd.survivors(found.items(), one(body, AsOf.of(found), sight));
        return new Answer.Many<>(left, found.next(), found.previous(), found.meta());
    }

    List<Seen<MembershipView.Row>> members(BodyId body, AsOf asOf, Sight sight) {
        return BodyEnd.survivors(
                members.all(asOf, Where.all().is("body", body), sight), one(body, asOf, sight));
    }

    /** Those of every body of a programme, in two questions however many bodies there are. */
    Map<Seen<BodyView.Row>, List<Seen<MembershipView.Row>>> seated(
            ProgrammeId programme, AsOf asOf, Sight sight) {
        var found = bodies.all(asOf, Where.all().is("programme", programme), sight);
        List<BodyId> ids = found.stream().map(each -> each.row().body()).toList();
        Map<BodyId, List<Seen<MembershipView.Row>>> sitting =
                members.all(asOf, Where.all().among("body", ids), sight).stream()
                        .collect(Collectors.groupingBy(member -> member.row().body()));
        Map<Seen<BodyView.Row>, List<Seen<MembershipView.Row>>> seated = new LinkedHashMap<>();
        for (Seen<BodyView.Row> each : found) {
            var all = sitting.getOrDefault(each.row().body(), List.of());
            seated.put(each, BodyEnd.survivors(all, Optional.of(each)));
        }
        return seated;
    }

    /** In the order in which they are called. */
    List<Seen<MembershipView.Row>> deputies(BodyId body, AsOf asOf, Sight sight) {
        return members(body, asOf, sight).stream()
                .filter(member -> member.row().deputyPool() != null)
                .sorted(AS_CALLED)
                .toList();
    }

    Answer.Many<StandingConditionView.Row> conditions(
            AsOf asOf, Where where, Page page, Sight sight) {
        return conditions.list(asOf, where, page, sight);
    }
}
