package no.samspor.command.structure.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.programme.ProgrammeCommand.StartProgramme;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.steering.MandateStanding;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProgrammeEvent;
import no.samspor.events.structure.ProgrammeEvent.ClosureInitiated;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeCancelled;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProgrammeEvent.ProgrammePaused;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeStarted;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;

/**
 * What the tests of a programme share: one that ends in 2026, its owners, mandate and decisions.
 */
abstract class ProgrammeSpec extends DeciderSpec<ProgrammeCommand, ProgrammeState, ProgrammeEvent> {

    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final MandateId MANDATE = new MandateId(Id.named("mandate"));
    static final DecisionId DECISION = decision("decision");
    static final DecisionId INTERIM = decision("interim");
    static final DecisionId FOLLOWED = decision("followed");
    static final BodyId STEERING = new BodyId(Id.named("steering"));
    static final BodyId COUNCIL = new BodyId(Id.named("council"));
    static final OrganisationId TOWN = organisation("town");
    static final OrganisationId HOSPITAL = organisation("hospital");
    static final OrganisationId PARTNER = organisation("partner");
    static final UncertainDate END = UncertainDate.parse("2026");
    static final UncertainDate LATER = UncertainDate.parse("2028-06");

    static final ProgrammeEvent ESTABLISHED = established("Bedre sammen", null, END);
    static final ProgrammeEvent STARTED = new ProgrammeStarted(PROGRAMME, MANDATE, null);
    static final ProgrammeEvent STARTED_EARLY = new ProgrammeStarted(PROGRAMME, null, INTERIM);
    static final ProgrammeEvent STARTED_UNSHOWN = new ProgrammeStarted(PROGRAMME, null, null);
    static final ProgrammeEvent PAUSED = new ProgrammePaused(PROGRAMME, DECISION, "Valgår");
    static final ProgrammeEvent CANCELLED =
            new ProgrammeCancelled(PROGRAMME, DECISION, "Ingen penger");
    static final ProgrammeEvent CLOSING = new ClosureInitiated(PROGRAMME, LATER);

    static final ProgrammeCommand START = new StartProgramme(PROGRAMME, MANDATE, null);
    static final ProgrammeCommand START_EARLY = new StartProgramme(PROGRAMME, null, INTERIM);

    ProgrammeSpec() {
        super(new ProgrammeDecider());
    }

    Given decided(ProgrammeEvent... events) {
        return deciding(DECISION, standing(DECISION, STEERING), events);
    }

    Given deciding(DecisionId decision, DecisionStanding standing, ProgrammeEvent... events) {
        return given(events).knowing(DecisionStanding.class, decision, standing);
    }

    Given mandated(MandateStanding mandate, ProgrammeEvent... events) {
        return given(events).knowing(MandateStanding.class, MANDATE, mandate);
    }

    Given owned(Given given, ParticipationStanding... participations) {
        Given knowing = given.knowing(TiesStanding.class, PROGRAMME, ties(participations));
        for (ParticipationStanding each : participations) {
            knowing = knowing.knowing(ParticipationStanding.class, each.participation(), each);
        }
        return knowing;
    }

    private static TiesStanding ties(ParticipationStanding... participations) {
        return new TiesStanding(
                Set.of(),
                Set.copyOf(
                        Arrays.stream(participations)
                                .map(ParticipationStanding::participation)
                                .toList()),
                Set.of(FOLLOWED),
                Set.of());
    }

    static ParticipationStanding owner(OrganisationId organisation) {
        return participation(organisation, ParticipationStanding.Phase.COMMITTED, "owner");
    }

    static ParticipationStanding participation(
            OrganisationId organisation,
            ParticipationStanding.Phase phase,
            String role,
            Invariant... notEvidenced) {
        return new ParticipationStanding(
                new ParticipationId(Id.named("participation of " + organisation)),
                PROGRAMME,
                organisation,
                phase,
                Set.of(new Code(role)),
                null,
                Set.of(notEvidenced));
    }

    static MandateStanding inForce() {
        return mandate(PROGRAMME, "2026-01-01", null, Set.of());
    }

    static MandateStanding mandate(
            Id holder, String from, String discharged, Set<Invariant> notEvidenced) {
        return new MandateStanding(
                MANDATE,
                PROGRAMME,
                holder,
                1,
                new MandateText(
                        "Formål", List.of(), List.of(), List.of(), List.of(), null, null, null,
                        null),
                from == null ? null : UncertainDate.parse(from),
                discharged == null ? null : UncertainDate.parse(discharged),
                INTERIM,
                notEvidenced);
    }

    static DecisionStanding standing(DecisionId decision, BodyId body) {
        return new DecisionStanding(
                decision,
                body,
                "resolution",
                UncertainDate.parse("2026-02-01"),
                false,
                Set.of(),
                Set.of(),
                null,
                Set.of());
    }

    static BodyStanding body(BodyId body, OrganisationId organisation, BodyId parent) {
        return new BodyStanding(
                body,
                new Code("kommunestyre"),
                new Code("KOML11"),
                organisation,
                null,
                parent,
                true,
                null,
                Set.of());
    }

    static ProgrammeEvent established(String name, UncertainDate start, UncertainDate end) {
        return new ProgrammeEstablished(
                PROGRAMME, name, List.of("BS"), new Code("programme"), "Formål", start, end, null);
    }

    private static DecisionId decision(String name) {
        return new DecisionId(Id.named(name));
    }

    private static OrganisationId organisation(String name) {
        return new OrganisationId(Id.named(name));
    }
}
