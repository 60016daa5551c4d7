package no.samspor.command.structure.body;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.Stamps;
import no.samspor.command.structure.body.BodyCommand.PlanBody;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyEvent;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.Composition;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.RequiredSeats;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** A body under one that the council appoints, seated by two organisations. */
final class BodyScene {

    static final BodyId BODY = new BodyId(Id.named("body"));
    static final BodyId ABOVE = new BodyId(Id.named("above"));
    static final BodyId COUNCIL = new BodyId(Id.named("council"));
    static final BodyId STRANGER = new BodyId(Id.named("stranger"));
    static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    static final OrganisationId ORG_A = Stamps.OFFICE;
    static final OrganisationId ORG_B = new OrganisationId(Id.named("org-b"));
    static final Code EMPLOYER = new Code("employer");
    static final Code EMPLOYEE = new Code("employee");
    static final Code MEMBER = new Code("member");
    static final Code CHAIR = new Code("chair");

    private BodyScene() {}

    static PlanBody plan(
            @Nullable BodyId parent, @Nullable Id appointer, @Nullable Composition rule) {
        return plan(null, parent, appointer, rule);
    }

    static PlanBody planOf(OrganisationId organisation) {
        return plan(organisation, null, null, null);
    }

    private static PlanBody plan(
            @Nullable OrganisationId organisation,
            @Nullable BodyId parent,
            @Nullable Id appointer,
            @Nullable Composition rule) {
        return new PlanBody(
                BODY,
                null,
                null,
                organisation,
                "Prosjektstyret",
                List.of(),
                new Code("prosjektstyre"),
                new Code("administrative"),
                new Code("AGREED"),
                appointer,
                parent,
                rule,
                List.of("Sikre framdrift"));
    }

    static BodyEvent planned(@Nullable Composition rule) {
        return planned(rule == null ? ABOVE : null, rule == null ? COUNCIL : null, rule);
    }

    static BodyEvent planned(
            @Nullable BodyId parent, @Nullable Id appointer, @Nullable Composition rule) {
        return new BodyPlanned(
                BODY,
                null,
                null,
                null,
                "Prosjektstyret",
                List.of(),
                new Code("prosjektstyre"),
                new Code("administrative"),
                new Code("AGREED"),
                appointer,
                parent,
                rule,
                List.of("Sikre framdrift"));
    }

    static Composition composed(RequiredSeats... parts) {
        return new Composition(List.of(parts));
    }

    static MemberAppointed member(String name, OrganisationId organisation, int seat) {
        return member(name, organisation, seat, TODAY.toString());
    }

    static MemberAppointed member(String name, OrganisationId organisation, int seat, String from) {
        return appointed(name, organisation, MEMBER, seat, true, from);
    }

    static MemberAppointed secretary(String name, OrganisationId organisation) {
        return appointed(name, organisation, new Code("secretary"), null, false, TODAY.toString());
    }

    static MemberAppointed appointed(
            String name,
            OrganisationId organisation,
            Code function,
            @Nullable Integer seat,
            boolean votes,
            String from) {
        return new MemberAppointed(
                BODY,
                membership(name),
                person(name),
                "Kommunalsjef",
                organisation,
                EMPLOYER,
                function,
                seat,
                null,
                null,
                votes,
                new Period(UncertainDate.parse(from), null),
                null);
    }

    static MembershipId membership(String name) {
        return new MembershipId(Id.named("membership/" + name));
    }

    static PersonId person(String name) {
        return new PersonId(Id.named("person/" + name));
    }

    static BodyStanding body(BodyId body, @Nullable BodyId parent) {
        return body(body, parent, null, null);
    }

    static BodyStanding body(
            BodyId body,
            @Nullable BodyId parent,
            @Nullable Id appointer,
            @Nullable OrganisationId organisation) {
        return standing(body, parent, appointer, organisation, null);
    }

    static BodyStanding ended(BodyId body, String on) {
        return standing(body, null, null, null, UncertainDate.parse(on));
    }

    private static BodyStanding standing(
            BodyId body,
            @Nullable BodyId parent,
            @Nullable Id appointer,
            @Nullable OrganisationId organisation,
            @Nullable UncertainDate endedOn) {
        return new BodyStanding(
                body,
                new Code("prosjektstyre"),
                new Code("AGREED"),
                organisation,
                appointer,
                parent,
                true,
                endedOn,
                Set.of());
    }

    static DecisionStanding decision(BodyId body) {
        return decision(body, "2026-02-01", false, Set.of(), Set.of());
    }

    static DecisionStanding decision(
            BodyId body,
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                body,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(HASH),
                null,
                notEvidenced);
    }

    static OrganisationStanding organisation(OrganisationId organisation, @Nullable String until) {
        return new OrganisationStanding(
                organisation,
                false,
                Map.of(),
                Set.of(),
                until == null ? null : UncertainDate.parse(until),
                null);
    }

    static OrganisationRegistered registered(OrganisationId organisation) {
        return new OrganisationRegistered(
                organisation, "Kommune A (test)", List.of(), null, "test", null, null, null);
    }

    /** A native act that rests on an act of parliament. */
    static Stamp byLaw() {
        Stamp it = Stamps.NATIVE;
        return new Stamp(
                it.actor(),
                it.origin(),
                it.askedOn(),
                it.effectiveFrom(),
                it.effectiveTo(),
                it.decidedOn(),
                new Authority(null, null, null, new Law("inndelingslova", "26", null)),
                it.evidence(),
                it.access(),
                it.archiveCreator(),
                it.quote(),
                it.notEvidenced(),
                it.warnings(),
                it.commandId());
    }
}
