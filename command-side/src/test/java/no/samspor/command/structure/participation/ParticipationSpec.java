package no.samspor.command.structure.participation;

import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.AgreementStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.ParticipationEvent;
import no.samspor.events.structure.ParticipationEvent.HostAppointed;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipationActivated;
import no.samspor.events.structure.ParticipationEvent.ParticipationCommitted;
import no.samspor.events.structure.ParticipationEvent.WithdrawalNoticeGiven;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Law;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** A town in a programme, from its invitation on, and those who decide and agree for it. */
abstract class ParticipationSpec
        extends DeciderSpec<ParticipationCommand, ParticipationState, ParticipationEvent> {

    static final ParticipationId PARTICIPATION = new ParticipationId(Id.named("participation"));
    static final ParticipationId ANOTHER = new ParticipationId(Id.named("another"));
    static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    static final ProgrammeId ELSEWHERE = new ProgrammeId(Id.named("elsewhere"));
    static final OrganisationId TOWN = new OrganisationId(Id.named("town"));
    static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    static final BodyId COUNCIL = new BodyId(Id.named("council"));
    static final Code FORM = new Code("koml20-2");
    static final List<Code> OWNER = List.of(new Code("owner"));
    static final List<Code> PARTNER = List.of(new Code("partner"));
    static final List<Code> HOST = List.of(new Code("owner"), new Code("host"));
    static final UncertainDate NOTICE = UncertainDate.parse("2026-06-30");

    /** The town's own representative, today. */
    static final Stamp TOWNS = by(owner(TOWN));

    static final ParticipationEvent INVITED =
            new ParticipantInvited(PARTICIPATION, PROGRAMME, TOWN, OWNER);
    static final ParticipationEvent COMMITTED = committed(OWNER, DECISION, null);
    static final ParticipationEvent COMMITTED_AS_PARTNER = committed(PARTNER, null, null);
    static final ParticipationEvent ACTIVE = new ParticipationActivated(PARTICIPATION, AGREEMENT);
    static final ParticipationEvent HOSTING = new HostAppointed(PARTICIPATION, FORM, AGREEMENT);
    static final ParticipationEvent NOTICED =
            new WithdrawalNoticeGiven(PARTICIPATION, NOTICE, DECISION);

    ParticipationSpec() {
        super(new ParticipationDecider());
    }

    /** The town decides by a body. */
    Given deciding(BodyStanding body, ParticipationEvent... events) {
        return lasting(given(events))
                .knowing(
                        DecisionStanding.class,
                        DECISION,
                        decision("2026-01-01", false, Set.of(), Set.of()))
                .knowing(BodyStanding.class, COUNCIL, body)
                .as(TOWNS);
    }

    static AgreementStanding agreement(String to, OrganisationId party, Invariant... missing) {
        return agreement(to, party, null, missing);
    }

    static AgreementStanding agreement(
            String to, OrganisationId party, @Nullable Integer noticeDays, Invariant... missing) {
        return new AgreementStanding(
                AGREEMENT,
                PROGRAMME,
                new Code("vertskommuneavtale"),
                List.of(party),
                new Period(UncertainDate.parse("2025-01-01"), UncertainDate.parse(to)),
                noticeDays,
                UncertainDate.parse("2025-01-01"),
                null,
                Set.of(missing));
    }

    Given lasting(Given given) {
        return given.knowing(OrganisationStanding.class, TOWN, organisation(TOWN, null));
    }

    static Stamp on(String day) {
        return stamp(owner(TOWN), Origin.NATIVE, day);
    }

    static Actor owner(OrganisationId organisation) {
        return new Actor(SOMEBODY, organisation, Role.OWN, null, null, null);
    }

    static TiesStanding tied() {
        return new TiesStanding(Set.of(), Set.of(ANOTHER), Set.of(), Set.of());
    }

    static ParticipationStanding participation(
            OrganisationId organisation, String role, String end) {
        return new ParticipationStanding(
                ANOTHER,
                PROGRAMME,
                organisation,
                end == null
                        ? ParticipationStanding.Phase.ACTIVE
                        : ParticipationStanding.Phase.WITHDRAWN,
                Set.of(new Code(role)),
                end == null ? null : UncertainDate.parse(end),
                Set.of());
    }

    static OrganisationStanding organisation(OrganisationId id, String end) {
        return new OrganisationStanding(
                id, false, Map.of(), Set.of(), end == null ? null : UncertainDate.parse(end), null);
    }

    static BodyStanding council(OrganisationId organisation, String rules) {
        return new BodyStanding(
                COUNCIL,
                new Code("kommunestyre"),
                new Code(rules),
                organisation,
                null,
                null,
                true,
                null,
                Set.of());
    }

    static DecisionStanding decision(
            String effectiveFrom,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION,
                COUNCIL,
                "resolution",
                UncertainDate.parse(effectiveFrom),
                fallen,
                conditions,
                Set.of(),
                null,
                notEvidenced);
    }

    static ParticipationEvent committed(List<Code> roles, DecisionId decision, Law law) {
        return new ParticipationCommitted(PARTICIPATION, roles, List.of(), null, decision, law);
    }
}
