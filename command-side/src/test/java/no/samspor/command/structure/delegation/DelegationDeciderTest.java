package no.samspor.command.structure.delegation;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.NATIVE;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.delegation.DelegationCommand.GrantDelegation;
import no.samspor.command.structure.delegation.DelegationCommand.RevokeDelegation;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationEvent;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.DelegationsBelow;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DelegationDeciderTest
        extends DeciderSpec<DelegationCommand, DelegationState, DelegationEvent> {

    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final DelegationId SOURCE = new DelegationId(Id.named("source"));
    private static final OrganisationId ORG = OFFICE;
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final BodyId STRANGER = new BodyId(Id.named("stranger"));
    private static final PersonId PERSON = new PersonId(Id.named("person"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final ProgrammeId ELSEWHERE = new ProgrammeId(Id.named("elsewhere"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final Code PAY = new Code("entryApproval");
    private static final Code MOVE = new Code("reallocation");
    private static final Nok LIMIT = Nok.kroner(100_000);
    private static final Delegate ROLE = new Delegate(null, null, ORG, Role.BUD);
    private static final Period OPEN = new Period(NATIVE.effectiveFrom(), null);

    /** A grant that is right in everything; tests change one thing of it. */
    private record Grant(
            Id grantor,
            Delegate delegate,
            List<Code> matters,
            Nok limit,
            Period valid,
            ProgrammeId programme,
            DelegationId under,
            DecisionId decision) {

        static final Grant BY_DECISION =
                new Grant(BODY, ROLE, List.of(PAY), LIMIT, null, PROGRAMME, null, DECISION);
        static final Grant DRAWN =
                new Grant(ORG, ROLE, List.of(PAY), LIMIT, null, PROGRAMME, SOURCE, null);

        Grant by(Id other) {
            return new Grant(other, delegate, matters, limit, valid, programme, under, decision);
        }

        Grant to(Delegate other) {
            return new Grant(grantor, other, matters, limit, valid, programme, under, decision);
        }

        Grant of(Code... other) {
            return new Grant(
                    grantor, delegate, List.of(other), limit, valid, programme, under, decision);
        }

        Grant upTo(Nok other) {
            return new Grant(grantor, delegate, matters, other, valid, programme, under, decision);
        }

        Grant during(String from, String to) {
            Period time =
                    new Period(
                            UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
            return new Grant(grantor, delegate, matters, limit, time, programme, under, decision);
        }

        Grant in(ProgrammeId other) {
            return new Grant(grantor, delegate, matters, limit, valid, other, under, decision);
        }

        Grant on(DecisionId other) {
            return new Grant(grantor, delegate, matters, limit, valid, programme, under, other);
        }

        DelegationCommand asked() {
            return new GrantDelegation(
                    DELEGATION,
                    programme,
                    grantor,
                    delegate,
                    "Anvise",
                    matters,
                    limit,
                    valid,
                    false,
                    under,
                    decision);
        }

        DelegationEvent granted() {
            return new DelegationGranted(
                    DELEGATION,
                    programme,
                    grantor,
                    delegate,
                    "Anvise",
                    matters,
                    limit,
                    valid == null ? OPEN : valid,
                    false,
                    under,
                    decision);
        }
    }

    DelegationDeciderTest() {
        super(new DelegationDecider());
    }

    @Nested
    class Granting_I_29 {
        private final Grant right = Grant.BY_DECISION;

        @Test
        void takes_a_decision() {
            deciding(BODY).when(right.asked()).then(right.granted()).notEvidenced();
            deciding(BODY).when(right.on(null).asked()).thenRefused(DelegationRefusal.NO_GROUND);
            deciding(BODY)
                    .as(MIRRORED)
                    .when(right.on(null).during("2020", null).asked())
                    .then(right.on(null).during("2020", null).granted())
                    .notEvidenced(Invariant.I_29);
        }

        @Test
        void takes_its_time_from_the_act_unless_it_is_stated() {
            deciding(BODY)
                    .when(right.during("2026-04-01", "2026-12-31").asked())
                    .then(right.during("2026-04-01", "2026-12-31").granted());
            deciding(BODY)
                    .as(until("2026-12-31"))
                    .when(right.asked())
                    .then(right.during("2026-03-01", "2026-12-31").granted());
            deciding(BODY)
                    .as(until("2026-03-01"))
                    .when(right.asked())
                    .then(right.during("2026-03-01", "2026-03-01").granted());
            deciding(BODY)
                    .as(until("2026-02-28"))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.ENDS_BEFORE_START);
        }

        @Test
        void happens_once() {
            deciding(BODY, right.granted())
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_by_a_registered_organisation_or_body() {
            deciding(BODY)
                    .knowing(BodyStanding.class, BODY, null)
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.GRANTOR_UNKNOWN);
            deciding(BODY)
                    .knowing(OrganisationStanding.class, ORG, null)
                    .when(right.by(ORG).asked())
                    .thenRefused(DelegationRefusal.GRANTOR_UNKNOWN);
            deciding(BODY)
                    .when(right.by(PERSON).asked())
                    .thenRefused(DelegationRefusal.GRANTOR_UNKNOWN);
        }

        @Test
        void is_to_one_person_one_body_or_one_role() {
            accepts(new Delegate(PERSON, null, null, null));
            accepts(new Delegate(null, COUNCIL, null, null));
            accepts(new Delegate(null, null, ORG, Role.BUD));
            unclear(new Delegate(null, null, null, null));
            unclear(new Delegate(PERSON, COUNCIL, null, null));
            unclear(new Delegate(PERSON, null, ORG, Role.BUD));
            unclear(new Delegate(null, COUNCIL, ORG, Role.BUD));
            unclear(new Delegate(null, null, ORG, null));
            unclear(new Delegate(null, null, null, Role.BUD));
            unclear(new Delegate(PERSON, null, ORG, null));
        }

        private void accepts(Delegate to) {
            deciding(BODY).when(right.to(to).asked()).then(right.to(to).granted());
        }

        private void unclear(Delegate to) {
            deciding(BODY)
                    .when(right.to(to).asked())
                    .thenRefused(DelegationRefusal.DELEGATE_UNCLEAR);
        }

        @Test
        void is_to_somebody_known() {
            deciding(BODY)
                    .knowing(PersonStanding.class, PERSON, null)
                    .when(right.to(new Delegate(PERSON, null, null, null)).asked())
                    .thenRefused(DelegationRefusal.DELEGATE_UNKNOWN);
            deciding(BODY)
                    .knowing(BodyStanding.class, COUNCIL, null)
                    .when(right.to(new Delegate(null, COUNCIL, null, null)).asked())
                    .thenRefused(DelegationRefusal.DELEGATE_UNKNOWN);
            deciding(BODY)
                    .knowing(OrganisationStanding.class, ORG, null)
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.DELEGATE_UNKNOWN);
        }

        @Test
        void is_never_to_the_grantor_itself() {
            deciding(BODY)
                    .when(right.to(new Delegate(null, BODY, null, null)).asked())
                    .thenRefused(DelegationRefusal.DELEGATES_TO_ITSELF);
        }

        @Test
        void says_what_and_up_to_how_much() {
            deciding(BODY)
                    .when(right.of().asked())
                    .thenRefused(DelegationRefusal.NOTHING_DELEGATED);
            deciding(BODY)
                    .when(right.upTo(Nok.ZERO).asked())
                    .thenRefused(DelegationRefusal.LIMIT_NOT_POSITIVE);
            deciding(BODY)
                    .when(right.upTo(new Nok(1)).asked())
                    .then(right.upTo(new Nok(1)).granted());
            deciding(BODY).when(right.upTo(null).asked()).then(right.upTo(null).granted());
        }
    }

    @Nested
    class The_decision {
        private final Grant right = Grant.BY_DECISION;

        @Test
        void is_the_grantor_s_or_of_one_above_it_I_29() {
            deciding(COUNCIL).when(right.asked()).then(right.granted());
            deciding(STRANGER)
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.DECISION_NOT_COMPETENT);
            deciding(STRANGER)
                    .as(MIRRORED)
                    .when(right.during("2020", null).asked())
                    .then(right.during("2020", null).granted())
                    .notEvidenced(Invariant.I_29);
        }

        @Test
        void is_of_a_body_of_the_organisation_that_grants_I_29() {
            deciding(BODY).when(right.by(ORG).asked()).then(right.by(ORG).granted());
            deciding(STRANGER)
                    .when(right.by(ORG).asked())
                    .thenRefused(DelegationRefusal.DECISION_NOT_COMPETENT);
            deciding(BODY)
                    .knowing(DecisionStanding.class, DECISION, decision(COUNCIL))
                    .knowing(BodyStanding.class, COUNCIL, null)
                    .when(right.by(ORG).asked())
                    .thenRefused(DelegationRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void is_registered_stands_and_is_in_effect() {
            citing(null).thenRefused(DelegationRefusal.DECISION_UNKNOWN);
            citing(decision(BODY, "2026-02-01", true, Set.of(), Set.of()))
                    .thenRefused(DelegationRefusal.DECISION_FALLEN);
            citing(decision(BODY, "2026-02-01", false, Set.of(1), Set.of()))
                    .thenRefused(DelegationRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision(BODY, "2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(DelegationRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision(BODY, "2026-03", false, Set.of(), Set.of()))
                    .thenRefused(DelegationRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision(BODY, "2026-03-01", false, Set.of(), Set.of())).then(right.granted());
            citing(decision(BODY, "2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(DelegationRefusal.DECISION_NOT_EVIDENCED);
        }

        @Test
        void that_takes_effect_later_contradicts_even_a_report() {
            deciding(BODY)
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            decision(BODY, "2026-02-02", false, Set.of(), Set.of()))
                    .as(effective("2026-02-01"))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.DECISION_NOT_EFFECTIVE);
        }

        @Test
        void without_evidence_is_enough_for_a_report() {
            deciding(BODY)
                    .knowing(
                            DecisionStanding.class,
                            DECISION,
                            decision(BODY, "2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .as(MIRRORED)
                    .when(right.during("2020", null).asked())
                    .then(right.during("2020", null).granted());
        }

        private When citing(DecisionStanding decision) {
            return deciding(BODY)
                    .knowing(DecisionStanding.class, DECISION, decision)
                    .when(right.asked());
        }
    }

    @Nested
    class A_sub_delegation_I_29 {
        private final Grant right = Grant.DRAWN;

        @Test
        void is_drawn_from_one_that_is_held_and_can_be_passed_on() {
            drawing(source()).when(right.asked()).then(right.granted()).notEvidenced();
        }

        @Test
        void needs_a_source() {
            drawing(null).when(right.asked()).thenRefused(DelegationRefusal.SOURCE_UNKNOWN);
        }

        @Test
        void needs_a_source_that_can_be_passed_on() {
            drawing(source(false, "2026-01-01", null, null))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_SUB_DELEGABLE);
        }

        @Test
        void needs_a_source_in_force() {
            drawing(source(true, "2026-03-02", null, null))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_IN_FORCE);
            drawing(source(true, "2026-03", null, null))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_IN_FORCE);
            drawing(source(true, "2026-01-01", null, "2026-03-01"))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_IN_FORCE);
            drawing(source(true, "2026-03-02", null, null))
                    .as(stamp(actor(Role.OWN), Origin.NATIVE, "2026-03-02"))
                    .when(right.asked())
                    .then(right.during("2026-03-02", null).granted());
        }

        @Test
        void of_a_source_that_is_over_today_may_still_be_reported() {
            drawing(source(true, "2020-01-01", "2021-12-31", null))
                    .as(MIRRORED)
                    .when(right.during("2020", "2021").asked())
                    .then(right.during("2020", "2021").granted())
                    .notEvidenced(Invariant.I_29);
        }

        @Test
        void is_by_whoever_holds_the_source() {
            drawing(source())
                    .as(acting(OTHER, Role.OWN, null))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_HELD);
            drawing(source())
                    .as(acting(ORG, Role.OFF, null))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_HELD);
            drawing(source())
                    .as(acting(ORG, Role.OWN, null))
                    .when(right.by(BODY).asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_HELD);
            drawing(heldBy(new Delegate(null, BODY, null, null)))
                    .when(right.by(BODY).asked())
                    .then(right.by(BODY).granted());
        }

        @Test
        void is_no_wider_in_matter() {
            drawing(source())
                    .when(right.of(PAY, MOVE).asked())
                    .thenRefused(DelegationRefusal.WIDER_THAN_ITS_SOURCE);
        }

        @Test
        void is_no_wider_in_amount() {
            drawing(source())
                    .when(right.upTo(new Nok(LIMIT.minor() + 1)).asked())
                    .thenRefused(DelegationRefusal.WIDER_THAN_ITS_SOURCE);
            drawing(source()).when(right.upTo(null).asked()).then(right.upTo(null).granted());
            drawing(limited(null))
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.WIDER_THAN_ITS_SOURCE);
        }

        @Test
        void is_no_wider_in_programme() {
            drawing(source())
                    .when(right.in(ELSEWHERE).asked())
                    .thenRefused(DelegationRefusal.WIDER_THAN_ITS_SOURCE);
            drawing(source())
                    .when(right.in(null).asked())
                    .thenRefused(DelegationRefusal.WIDER_THAN_ITS_SOURCE);
            drawing(everywhere())
                    .when(right.in(ELSEWHERE).asked())
                    .then(right.in(ELSEWHERE).granted());
        }

        @Test
        void is_no_wider_in_time() {
            DelegationStanding year = source(true, "2026-01-01", "2026-12-31", null);
            drawing(year)
                    .when(right.during("2026-01-01", "2026-12-31").asked())
                    .then(right.during("2026-01-01", "2026-12-31").granted());
            for (Grant wider :
                    List.of(
                            right.during("2025-12-31", "2026-12-31"),
                            right.during("2026-01-01", "2027-01-01"),
                            right.during("2026-01-01", null))) {
                drawing(year)
                        .when(wider.asked())
                        .thenRefused(DelegationRefusal.WIDER_THAN_ITS_SOURCE);
            }
        }

        @Test
        void never_rests_on_a_reported_source_without_evidence() {
            drawing(unshown())
                    .when(right.asked())
                    .thenRefused(DelegationRefusal.SOURCE_NOT_EVIDENCED);
            drawing(unshown())
                    .as(reportedByOwner())
                    .when(right.during("2026-02-01", null).asked())
                    .then(right.during("2026-02-01", null).granted());
        }

        private Given drawing(DelegationStanding source) {
            return deciding(BODY)
                    .knowing(DelegationStanding.class, SOURCE, source)
                    .as(acting(ORG, Role.OWN, null));
        }

        private Stamp reportedByOwner() {
            return stamp(actor(Role.OWN), Origin.MIRRORED, "2026-02-01");
        }

        private DelegationStanding source() {
            return source(true, "2026-01-01", null, null);
        }

        private DelegationStanding source(
                boolean subDelegable, String from, String to, String revoked) {
            return standing(
                    PROGRAMME,
                    new Delegate(null, null, ORG, Role.OWN),
                    LIMIT,
                    subDelegable,
                    from,
                    to,
                    revoked,
                    Set.of());
        }

        private DelegationStanding heldBy(Delegate delegate) {
            return standing(PROGRAMME, delegate, LIMIT, true, "2026-01-01", null, null, Set.of());
        }

        private DelegationStanding limited(Nok limit) {
            return standing(
                    PROGRAMME,
                    new Delegate(null, null, ORG, Role.OWN),
                    limit,
                    true,
                    "2026-01-01",
                    null,
                    null,
                    Set.of());
        }

        private DelegationStanding everywhere() {
            return standing(
                    null,
                    new Delegate(null, null, ORG, Role.OWN),
                    LIMIT,
                    true,
                    "2026-01-01",
                    null,
                    null,
                    Set.of());
        }

        private DelegationStanding unshown() {
            return standing(
                    PROGRAMME,
                    new Delegate(null, null, ORG, Role.OWN),
                    LIMIT,
                    true,
                    "2026-01-01",
                    null,
                    null,
                    Set.of(Invariant.I_29));
        }
    }

    @Nested
    class Revoking {
        private final DelegationEvent byBody = Grant.BY_DECISION.granted();
        private final DelegationEvent byOrganisation = Grant.DRAWN.granted();

        @Test
        void takes_a_decision_or_the_grantor_itself() {
            revoking(byBody).when(revoke(DECISION)).then(revoked(DECISION)).notEvidenced();
            revoking(byBody).when(revoke(null)).thenRefused(DelegationRefusal.NOT_THE_GRANTOR);
            revoking(byBody).as(acting(ORG, Role.CHR, BODY)).when(revoke(null)).then(revoked(null));
            revoking(byOrganisation).when(revoke(null)).then(revoked(null));
            revoking(byOrganisation)
                    .as(acting(OTHER, Role.OWN, null))
                    .when(revoke(null))
                    .thenRefused(DelegationRefusal.NOT_THE_GRANTOR);
            revoking(byBody)
                    .as(MIRRORED)
                    .when(revoke(null))
                    .then(revoked(null))
                    .notEvidenced(Invariant.I_04);
        }

        @Test
        void takes_a_decision_of_the_grantor() {
            deciding(STRANGER, byBody)
                    .knowing(DelegationStanding.class, DELEGATION, null)
                    .knowing(DelegationsBelow.class, DELEGATION, null)
                    .when(revoke(DECISION))
                    .thenRefused(DelegationRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void takes_with_it_all_that_was_drawn_from_it() {
            DelegationId child = new DelegationId(Id.named("child"));
            DelegationId grandchild = new DelegationId(Id.named("grandchild"));
            DelegationId second = new DelegationId(Id.named("second"));
            revoking(byBody)
                    .knowing(DelegationsBelow.class, DELEGATION, below(DELEGATION, child, second))
                    .knowing(DelegationsBelow.class, child, below(child, grandchild))
                    .knowing(DelegationsBelow.class, second, below(second))
                    .knowing(DelegationsBelow.class, grandchild, null)
                    .when(revoke(DECISION))
                    .then(
                            new DelegationRevoked(
                                    DELEGATION,
                                    List.of(child, second, grandchild),
                                    "Ny ordning",
                                    DECISION));
        }

        @Test
        void happens_once() {
            revoking(byBody, revoked(DECISION))
                    .when(revoke(DECISION))
                    .thenRefused(DelegationRefusal.NOT_IN_THIS_STATE);
            revoking(byBody)
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            standing(
                                    PROGRAMME,
                                    ROLE,
                                    LIMIT,
                                    false,
                                    "2026-01-01",
                                    null,
                                    "2026-02-01",
                                    Set.of()))
                    .when(revoke(DECISION))
                    .thenRefused(DelegationRefusal.NOT_IN_THIS_STATE);
            revoking(byBody)
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            standing(
                                    PROGRAMME,
                                    ROLE,
                                    LIMIT,
                                    false,
                                    "2026-01-01",
                                    null,
                                    null,
                                    Set.of()))
                    .when(revoke(DECISION))
                    .then(revoked(DECISION));
            revoking().when(revoke(DECISION)).thenRefused(DelegationRefusal.NOT_IN_THIS_STATE);
        }

        private Given revoking(DelegationEvent... events) {
            return deciding(BODY, events)
                    .knowing(DelegationStanding.class, DELEGATION, null)
                    .knowing(DelegationsBelow.class, DELEGATION, null);
        }

        private DelegationsBelow below(DelegationId of, DelegationId... drawn) {
            return new DelegationsBelow(of, List.of(drawn));
        }

        private RevokeDelegation revoke(DecisionId decision) {
            return new RevokeDelegation(DELEGATION, "Ny ordning", decision);
        }

        private DelegationEvent revoked(DecisionId decision) {
            return new DelegationRevoked(DELEGATION, List.of(), "Ny ordning", decision);
        }
    }

    /** The council is above the body; both are the organisation's. A stranger is another's. */
    private Given deciding(BodyId deciding, DelegationEvent... before) {
        return given(before)
                .knowing(OrganisationStanding.class, ORG, organisation(ORG))
                .knowing(PersonStanding.class, PERSON, person())
                .knowing(BodyStanding.class, BODY, body(BODY, COUNCIL, ORG))
                .knowing(BodyStanding.class, COUNCIL, body(COUNCIL, null, ORG))
                .knowing(BodyStanding.class, STRANGER, body(STRANGER, null, OTHER))
                .knowing(DecisionStanding.class, DECISION, decision(deciding));
    }

    private static PersonStanding person() {
        return new PersonStanding(PERSON, ORG, null, Set.of(), Set.of());
    }

    private static OrganisationStanding organisation(OrganisationId organisation) {
        return new OrganisationStanding(organisation, false, Map.of(), Set.of(), null, null);
    }

    private static BodyStanding body(BodyId body, BodyId parent, OrganisationId organisation) {
        return new BodyStanding(
                body,
                new Code("styringsgruppe"),
                new Code("AGREED"),
                organisation,
                null,
                parent,
                true,
                null,
                Set.of());
    }

    private static DecisionStanding decision(BodyId body) {
        return decision(body, "2026-02-01", false, Set.of(), Set.of());
    }

    private static DecisionStanding decision(
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

    private static DelegationStanding standing(
            ProgrammeId programme,
            Delegate delegate,
            Nok limit,
            boolean subDelegable,
            String from,
            String to,
            String revoked,
            Set<Invariant> notEvidenced) {
        return new DelegationStanding(
                SOURCE,
                programme,
                BODY,
                delegate,
                List.of(PAY),
                limit,
                new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to)),
                subDelegable,
                revoked == null ? null : UncertainDate.parse(revoked),
                notEvidenced);
    }

    private static Stamp acting(OrganisationId organisation, Role role, BodyId body) {
        return by(new Actor(SOMEBODY, organisation, role, null, body, null));
    }

    private static Stamp until(String edtf) {
        return new Stamp(
                NATIVE.actor(),
                NATIVE.origin(),
                NATIVE.askedOn(),
                NATIVE.effectiveFrom(),
                UncertainDate.parse(edtf),
                null,
                NATIVE.authority(),
                NATIVE.evidence(),
                NATIVE.access(),
                NATIVE.archiveCreator(),
                null,
                Set.of(),
                Set.of(),
                NATIVE.commandId());
    }
}
