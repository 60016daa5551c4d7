package no.samspor.command.structure.position;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.OFFICE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.position.PositionCommand.ChangeFte;
import no.samspor.command.structure.position.PositionCommand.ExtendPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.money.FundingEvent.YearShare;
import no.samspor.events.money.FundingStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonEngagement;
import no.samspor.events.structure.PersonStanding;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.FteBounds;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.PositionAdvertised;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionFteChanged;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.PositionWithdrawn;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.events.structure.ProgrammeStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;

/** What the tests of a position share: one that is held half time, and what is known around it. */
abstract class PositionSpec extends DeciderSpec<PositionCommand, PositionState, PositionEvent> {

    static final PositionId POSITION = new PositionId(Id.named("position"));
    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final ProjectId ONE = new ProjectId(Id.named("one"));
    static final ProjectId TWO = new ProjectId(Id.named("two"));
    static final OrganisationId EMPLOYER = OFFICE;
    static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    static final PersonId PERSON = new PersonId(Id.named("person"));
    static final PersonId NEXT = new PersonId(Id.named("next"));
    static final FundingId FUNDING = new FundingId(Id.named("funding"));
    static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    static final Code TERM = new Code("engagement");
    static final FteBounds BOUNDS = new FteBounds(6_000, 10_000);

    static final Plan HALF = new Plan(5_000, null, null, List.of(), List.of(), null, null);
    static final PositionEvent PLANNED = HALF.planned();
    static final PositionEvent ADVERTISED =
            new PositionAdvertised(POSITION, UncertainDate.parse("2026-04-01"));
    static final PositionEvent FILLED = filled(PERSON, 5_000, "2026-03-01", "2026-12-31");
    static final PositionEvent WITHDRAWN = new PositionWithdrawn(POSITION, "Ikke nå");

    /** A plan that is right in everything; tests change one thing of it. */
    record Plan(
            Integer fteBp,
            FteBounds bounds,
            Period time,
            List<FundingShare> funding,
            List<ProjectShare> allocation,
            AgreementId agreement,
            DecisionId decision) {

        Plan of(Integer bp) {
            return new Plan(bp, bounds, time, funding, allocation, agreement, decision);
        }

        Plan within(FteBounds other) {
            return new Plan(fteBp, other, time, funding, allocation, agreement, decision);
        }

        Plan during(String from, String to) {
            Period other = period(from, to);
            return new Plan(fteBp, bounds, other, funding, allocation, agreement, decision);
        }

        Plan paidBy(FundingShare... shares) {
            return new Plan(fteBp, bounds, time, List.of(shares), allocation, agreement, decision);
        }

        Plan workingFor(ProjectShare... shares) {
            return new Plan(fteBp, bounds, time, funding, List.of(shares), agreement, decision);
        }

        Plan under(AgreementId other) {
            return new Plan(fteBp, bounds, time, funding, allocation, other, decision);
        }

        Plan on(DecisionId other) {
            return new Plan(fteBp, bounds, time, funding, allocation, agreement, other);
        }

        PlanPosition asked() {
            return asked(null);
        }

        PlanPosition asked(Integer months) {
            return new PlanPosition(
                    POSITION,
                    PROGRAMME,
                    "Prosjektleder",
                    EMPLOYER,
                    fteBp,
                    bounds,
                    TERM,
                    months,
                    time,
                    null,
                    funding,
                    allocation,
                    agreement,
                    decision);
        }

        PositionPlanned planned() {
            return planned(null);
        }

        PositionPlanned planned(Integer months) {
            return new PositionPlanned(
                    POSITION,
                    PROGRAMME,
                    "Prosjektleder",
                    EMPLOYER,
                    fteBp,
                    bounds,
                    TERM,
                    months,
                    time,
                    null,
                    funding,
                    allocation,
                    agreement,
                    decision);
        }
    }

    PositionSpec() {
        super(new PositionDecider());
    }

    Given knowing(Given given, int... fundedYears) {
        return given.knowing(
                        ProgrammeStanding.class,
                        PROGRAMME,
                        new ProgrammeStanding(
                                PROGRAMME, ProgrammeStanding.Phase.RUNNING, null, null, null))
                .knowing(OrganisationStanding.class, EMPLOYER, organisation(null))
                .knowing(ProjectStanding.class, ONE, project(ONE))
                .knowing(ProjectStanding.class, TWO, project(TWO))
                .knowing(FundingStanding.class, FUNDING, funding(FUNDING, fundedYears))
                .knowing(PersonStanding.class, PERSON, person(PERSON, null))
                .knowing(PersonStanding.class, NEXT, person(NEXT, null))
                .knowing(PersonEngagement.class, PERSON, null)
                .knowing(PersonEngagement.class, NEXT, null)
                .knowing(
                        DecisionStanding.class,
                        DECISION,
                        decision("2026-02-01", false, Set.of(), Set.of()));
    }

    static FillPosition fill(PersonId holder, Integer bp, String from, String to, String above) {
        return new FillPosition(POSITION, holder, bp, period(from, to), above);
    }

    static PositionEvent filled(PersonId holder, Integer bp, String from, String to) {
        return new PositionFilled(POSITION, holder, bp, period(from, to), null);
    }

    static ExtendPosition extend(String to, List<FundingShare> funding, DecisionId decision) {
        return new ExtendPosition(POSITION, UncertainDate.parse(to), funding, decision);
    }

    static PositionEvent extended(String to, List<FundingShare> funding, DecisionId decision) {
        return new PositionExtended(POSITION, PERSON, UncertainDate.parse(to), funding, decision);
    }

    static ChangeFte change(int bp, String above) {
        return new ChangeFte(POSITION, bp, above);
    }

    static PositionEvent changed(int bp) {
        return changed(PERSON, bp);
    }

    static PositionEvent changed(PersonId holder, int bp) {
        return new PositionFteChanged(POSITION, holder, 5_000, bp, null);
    }

    static Period period(String from, String to) {
        return new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
    }

    static OrganisationStanding organisation(String until) {
        return new OrganisationStanding(
                EMPLOYER,
                false,
                Map.of(),
                Set.of(),
                until == null ? null : UncertainDate.parse(until),
                null);
    }

    private static ProjectStanding project(ProjectId project) {
        return new ProjectStanding(project, PROGRAMME, null, ProjectStanding.Phase.EXECUTING, null);
    }

    static PersonStanding person(PersonId person, PersonId mergedInto) {
        return new PersonStanding(person, EMPLOYER, mergedInto, Set.of(), Set.of());
    }

    static FundingStanding funding(FundingId funding, int... years) {
        return new FundingStanding(
                funding,
                PROGRAMME,
                OTHER,
                new Code("grant"),
                true,
                Amount.exact(Nok.kroner(1_000)),
                java.util.Arrays.stream(years)
                        .mapToObj(year -> new YearShare(year, Nok.kroner(100)))
                        .toList(),
                Nok.ZERO,
                Set.of());
    }

    static DecisionStanding decision(
            String from, boolean fallen, Set<Integer> conditions, Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                new BodyId(Id.named("body")),
                "resolution",
                UncertainDate.parse(from),
                fallen,
                conditions,
                Set.of(HASH),
                null,
                notEvidenced);
    }
}
