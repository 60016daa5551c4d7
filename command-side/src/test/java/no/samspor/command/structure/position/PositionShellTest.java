package no.samspor.command.structure.position;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.OFFICE;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.structure.position.PositionCommand.AdvertisePosition;
import no.samspor.command.structure.position.PositionCommand.ChangeFte;
import no.samspor.command.structure.position.PositionCommand.EndPosition;
import no.samspor.command.structure.position.PositionCommand.ExtendPosition;
import no.samspor.command.structure.position.PositionCommand.FillPosition;
import no.samspor.command.structure.position.PositionCommand.PlanPosition;
import no.samspor.events.Event;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.money.FundingEvent.FundingIndicated;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PositionEvent;
import no.samspor.events.structure.PositionEvent.FundingShare;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.events.structure.PositionEvent.ProjectShare;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FundingId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import org.junit.jupiter.api.Test;

/** That it consults all that its rules ask about: what is missing would fail as never consulted. */
class PositionShellTest extends ShellSpec<PositionShell> {

    private static final PositionId POSITION = new PositionId(Id.named("position"));
    private static final PositionId ANOTHER = new PositionId(Id.named("another"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProjectId PROJECT = new ProjectId(Id.named("project"));
    private static final FundingId FUNDING = new FundingId(Id.named("funding"));
    private static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final PersonId ALIAS = new PersonId(Id.named("alias"));
    private static final Code TERM = new Code("engagement");
    private static final List<FundingShare> PAID = List.of(new FundingShare(FUNDING, 10_000));
    private static final PositionEvent PLANNED = planned(POSITION);
    private static final PositionEvent FILLED = filled(POSITION, PERSON, 5_000);

    PositionShellTest() {
        super(PositionShell.class);
    }

    @Test
    void a_plan_consults_all_that_it_names() {
        elsewhere(organisation(), funding())
                .given()
                .when(
                        new PlanPosition(
                                POSITION,
                                null,
                                "Leder",
                                OFFICE,
                                5_000,
                                null,
                                TERM,
                                null,
                                null,
                                null,
                                PAID,
                                List.of(new ProjectShare(PROJECT, 10_000)),
                                AGREEMENT,
                                DECISION))
                .thenRefused(PositionRefusal.PROJECT_UNKNOWN);
    }

    @Test
    void a_plan_consults_the_programme_the_agreement_and_the_decision() {
        elsewhere(organisation())
                .given()
                .when(plan(PROGRAMME, null, null))
                .thenRefused(PositionRefusal.PROGRAMME_UNKNOWN);
    }

    @Test
    void a_plan_consults_the_agreement() {
        elsewhere(organisation())
                .given()
                .when(plan(null, AGREEMENT, null))
                .thenRefused(PositionRefusal.AGREEMENT_UNKNOWN);
    }

    @Test
    void a_plan_consults_the_decision() {
        elsewhere(organisation(), decision())
                .given()
                .when(plan(null, null, DECISION))
                .then(
                        new PositionPlanned(
                                POSITION, null, "Leder", OFFICE, 5_000, null, TERM, null, null,
                                null, List.of(), List.of(), null, DECISION));
    }

    @Test
    void filling_consults_the_employer_the_money_and_the_person_under_every_identity() {
        elsewhere(
                        organisation(),
                        funding(),
                        new PersonRegistered(PERSON, OFFICE, null),
                        new PersonIdentitiesMerged(ALIAS, PERSON, ALIAS, PERSON),
                        filled(ANOTHER, ALIAS, 5_001))
                .given(PLANNED)
                .when(new FillPosition(POSITION, PERSON, null, null, null))
                .thenRefused(PositionRefusal.FTE_ABOVE_FULL);
    }

    @Test
    void extending_consults_money_person_and_decision() {
        UncertainDate to = UncertainDate.parse("2027-12-31");
        elsewhere(funding(), decision(), new PersonRegistered(PERSON, OFFICE, null))
                .given(PLANNED, FILLED)
                .when(new ExtendPosition(POSITION, to, PAID, DECISION))
                .then(new PositionExtended(POSITION, PERSON, to, PAID, DECISION));
    }

    @Test
    void a_new_fraction_consults_the_person() {
        elsewhere(new PersonRegistered(PERSON, OFFICE, null), filled(ANOTHER, PERSON, 5_000))
                .given(PLANNED, FILLED)
                .when(new ChangeFte(POSITION, 5_001, null))
                .thenRefused(PositionRefusal.FTE_ABOVE_FULL);
    }

    @Test
    void an_end_consults_nothing() {
        Code over = new Code("termEnd");
        given(PLANNED, FILLED)
                .when(new EndPosition(POSITION, over))
                .then(new PositionEnded(POSITION, PERSON, over));
    }

    @Test
    void an_advertisement_of_one_that_is_held_is_refused() {
        given(PLANNED, FILLED)
                .when(new AdvertisePosition(POSITION, null))
                .thenRefused(PositionRefusal.NOT_IN_THIS_STATE);
    }

    private static PlanPosition plan(
            ProgrammeId programme, AgreementId agreement, DecisionId decision) {
        return new PlanPosition(
                POSITION, programme, "Leder", OFFICE, 5_000, null, TERM, null, null, null,
                List.of(), List.of(), agreement, decision);
    }

    private static PositionEvent planned(PositionId position) {
        return new PositionPlanned(
                position, null, "Leder", OFFICE, 5_000, null, TERM, null, null, null, PAID,
                List.of(), null, null);
    }

    private static PositionEvent filled(PositionId position, PersonId holder, int bp) {
        return new PositionFilled(
                position,
                holder,
                bp,
                new Period(UncertainDate.parse("2026-01-01"), UncertainDate.parse("2026-12-31")),
                null);
    }

    private static Event organisation() {
        return new OrganisationRegistered(
                OFFICE, "Kommune", List.of(), null, "test", null, null, null);
    }

    private static Event funding() {
        return new FundingIndicated(
                FUNDING, PROGRAMME, OFFICE, Amount.UNSTATED, new Code("grant"), null);
    }

    private static Event decision() {
        return new DecisionAdopted(
                DECISION,
                new BodyId(Id.named("body")),
                null,
                new Code("resolution"),
                "Stilling",
                null,
                null,
                HASH,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null);
    }
}
