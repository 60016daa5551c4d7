package no.samspor.command.structure.organisation;

import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.TODAY;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeMunicipality;
import no.samspor.command.structure.organisation.OrganisationCommand.ChangeUnitLeader;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.DissolveUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RecordSuccession;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterGroup;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.RegisterUnit;
import no.samspor.command.structure.organisation.OrganisationCommand.RenameOrganisation;
import no.samspor.command.structure.organisation.OrganisationCommand.TieMember;
import no.samspor.command.structure.organisation.OrganisationCommand.VerifyOrganisation;
import no.samspor.events.TiesStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.OrganisationEvent;
import no.samspor.events.structure.OrganisationEvent.GroupRegistered;
import no.samspor.events.structure.OrganisationEvent.MemberTied;
import no.samspor.events.structure.OrganisationEvent.MunicipalityChanged;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.OrganisationEvent.OrganisationRenamed;
import no.samspor.events.structure.OrganisationEvent.OrganisationSucceeded;
import no.samspor.events.structure.OrganisationEvent.OrganisationVerified;
import no.samspor.events.structure.OrganisationEvent.UnitDissolved;
import no.samspor.events.structure.OrganisationEvent.UnitLeaderChanged;
import no.samspor.events.structure.OrganisationEvent.UnitRegistered;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.Successor;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Count;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.UnitId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrganisationDeciderTest
        extends DeciderSpec<OrganisationCommand, OrganisationState, OrganisationEvent> {

    private static final OrganisationId TOWN = organisation("town");
    private static final OrganisationId OTHER = organisation("other");
    private static final OrganisationId THIRD = organisation("third");
    private static final OrganisationId GROUP = organisation("group");
    private static final UnitId HOME = new UnitId(Id.named("home"));
    private static final UnitId WARD = new UnitId(Id.named("ward"));
    private static final PersonId LEADER = new PersonId(Id.named("leader"));
    private static final PersonId NEXT_LEADER = new PersonId(Id.named("next leader"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final HandoverId HANDOVER = new HandoverId(Id.named("handover"));
    private static final OrgNumber NUMBER = new OrgNumber("123456785");
    private static final OrgNumber OTHER_NUMBER = new OrgNumber("974760673");
    private static final Code KOMM = new Code("KOMM");
    private static final Code M5028 = new Code("5028");
    private static final Code M1653 = new Code("1653");

    private static final OrganisationEvent REGISTERED = registered(NUMBER, null);
    private static final OrganisationEvent RENAMED =
            new OrganisationRenamed(TOWN, "Byen kommune", "Nye Byen kommune");
    private static final OrganisationEvent VERIFIED =
            new OrganisationVerified(TOWN, NUMBER, "Enhetsregisteret", TODAY);
    private static final OrganisationEvent UNIT =
            new UnitRegistered(TOWN, HOME, "Sykehjemmet", null, "2530", LEADER, "enhetsleder");
    private static final OrganisationEvent SECOND_UNIT =
            new UnitRegistered(TOWN, WARD, "Korttid", null, null, null, null);
    private static final OrganisationEvent UNIT_DISSOLVED = new UnitDissolved(TOWN, HOME, null);
    private static final OrganisationEvent DISSOLVED =
            new OrganisationDissolved(TOWN, null, "Lagt ned");
    private static final OrganisationEvent GROUPED =
            new GroupRegistered(GROUP, "Nabokommunene", List.of(), Count.exactly(2));
    private static final OrganisationCommand REGISTER = register(NUMBER, null, null);
    private static final OrganisationCommand RENAME =
            new RenameOrganisation(TOWN, "Nye Byen kommune");

    OrganisationDeciderTest() {
        super(new OrganisationDecider());
    }

    @Nested
    class Registering {
        @Test
        void keeps_what_is_known_of_it() {
            given().when(REGISTER).then(REGISTERED).notEvidenced().warning();
        }

        @Test
        void happens_once() {
            given(REGISTERED).when(REGISTER).thenRefused(OrganisationRefusal.ALREADY_REGISTERED);
            given(GROUPED).when(REGISTER).thenRefused(OrganisationRefusal.ALREADY_REGISTERED);
        }

        @Test
        void takes_a_number_or_a_reason_why_there_is_none_I_05() {
            given().when(register(null, "Ikke eget rettssubjekt", null))
                    .then(registered(null, "Ikke eget rettssubjekt"))
                    .notEvidenced();
            given().when(register(null, null, null))
                    .thenRefused(OrganisationRefusal.NUMBER_MISSING);
        }

        @Test
        void records_that_a_source_gives_no_number_I_05() {
            given().as(MIRRORED)
                    .when(register(null, null, null))
                    .then(registered(null, null))
                    .notEvidenced(Invariant.I_05);
        }

        @Test
        void never_takes_a_number_and_a_reason_I_05() {
            given().as(MIRRORED)
                    .when(register(NUMBER, "Ikke eget rettssubjekt", null))
                    .thenRefused(OrganisationRefusal.NUMBER_AND_REASON);
        }

        @Test
        void may_place_it_under_another() {
            given().knowing(OrganisationStanding.class, OTHER, standing(OTHER, false, null))
                    .when(register(NUMBER, null, OTHER))
                    .then(
                            new OrganisationRegistered(
                                    TOWN,
                                    "Byen kommune",
                                    List.of("Byen"),
                                    NUMBER,
                                    null,
                                    KOMM,
                                    M5028,
                                    OTHER));
        }

        @Test
        void never_under_one_that_is_not_there() {
            under(null).thenRefused(OrganisationRefusal.PARENT_UNKNOWN);
            under(standing(OTHER, true, null)).thenRefused(OrganisationRefusal.PARENT_UNKNOWN);
            under(standing(OTHER, false, "2026-03-01"))
                    .thenRefused(OrganisationRefusal.PARENT_UNKNOWN);
        }

        private When under(OrganisationStanding parent) {
            return given().knowing(OrganisationStanding.class, OTHER, parent)
                    .when(register(NUMBER, null, OTHER));
        }
    }

    @Nested
    class Naming_a_group {
        @Test
        void keeps_how_many_a_source_says_they_are() {
            given().when(new RegisterGroup(GROUP, "Nabokommunene", List.of(), Count.exactly(2)))
                    .then(GROUPED);
        }

        @Test
        void keeps_that_it_does_not_say() {
            given().when(new RegisterGroup(GROUP, "Nabokommunene", List.of(), null))
                    .then(new GroupRegistered(GROUP, "Nabokommunene", List.of(), Count.UNSTATED));
        }

        @Test
        void happens_once() {
            given(REGISTERED)
                    .when(new RegisterGroup(TOWN, "Nabokommunene", List.of(), null))
                    .thenRefused(OrganisationRefusal.ALREADY_REGISTERED);
        }

        @Test
        void ties_members_to_it_later() {
            tying(GROUPED).then(new MemberTied(GROUP, OTHER));
        }

        @Test
        void ties_each_member_once() {
            tying(GROUPED, new MemberTied(GROUP, OTHER)).thenNothing();
        }

        @Test
        void holds_as_many_as_its_source_says() {
            tying(GROUPED, new MemberTied(GROUP, TOWN)).then(new MemberTied(GROUP, OTHER));
            tying(GROUPED, new MemberTied(GROUP, TOWN), new MemberTied(GROUP, THIRD))
                    .thenRefused(OrganisationRefusal.GROUP_IS_FULL);
        }

        @Test
        void holds_any_number_where_the_source_does_not_say() {
            tying(
                            new GroupRegistered(GROUP, "Kommunene", List.of(), Count.UNSTATED),
                            new MemberTied(GROUP, TOWN),
                            new MemberTied(GROUP, THIRD))
                    .then(new MemberTied(GROUP, OTHER));
        }

        @Test
        void has_organisations_for_members() {
            given(GROUPED)
                    .knowing(OrganisationStanding.class, OTHER, null)
                    .when(new TieMember(GROUP, OTHER))
                    .thenRefused(OrganisationRefusal.MEMBER_UNKNOWN);
            given(GROUPED)
                    .knowing(OrganisationStanding.class, OTHER, standing(OTHER, true, null))
                    .when(new TieMember(GROUP, OTHER))
                    .thenRefused(OrganisationRefusal.MEMBER_UNKNOWN);
        }

        @Test
        void is_no_organisation_itself() {
            given(GROUPED)
                    .when(new RenameOrganisation(GROUP, "Andre"))
                    .thenRefused(OrganisationRefusal.NOT_AN_ORGANISATION);
            given(GROUPED)
                    .when(new DissolveOrganisation(GROUP, null, "Lagt ned"))
                    .thenRefused(OrganisationRefusal.NOT_AN_ORGANISATION);
            given(REGISTERED)
                    .when(new TieMember(TOWN, OTHER))
                    .thenRefused(OrganisationRefusal.NOT_A_GROUP);
        }

        private When tying(OrganisationEvent... events) {
            return given(events)
                    .knowing(OrganisationStanding.class, OTHER, standing(OTHER, false, null))
                    .when(new TieMember(GROUP, OTHER));
        }
    }

    @Nested
    class Verifying {
        @Test
        void cites_the_register() {
            given(REGISTERED).when(verify(NUMBER, TODAY)).then(VERIFIED);
        }

        @Test
        void gives_the_number_that_a_source_left_out_I_05() {
            given(registered(null, null)).when(verify(NUMBER, TODAY)).then(VERIFIED);
            given(registered(null, null), VERIFIED)
                    .when(verify(OTHER_NUMBER, TODAY))
                    .thenRefused(OrganisationRefusal.NUMBER_DIFFERS);
        }

        @Test
        void never_changes_the_number_I_05() {
            given(REGISTERED)
                    .as(MIRRORED)
                    .when(verify(OTHER_NUMBER, TODAY))
                    .thenRefused(OrganisationRefusal.NUMBER_DIFFERS);
        }

        @Test
        void never_cites_an_answer_of_tomorrow() {
            given(REGISTERED)
                    .when(verify(NUMBER, TODAY.plusDays(1)))
                    .thenRefused(OrganisationRefusal.FETCHED_LATER);
        }

        @Test
        void says_the_same_once_and_may_be_done_again() {
            given(REGISTERED, VERIFIED).when(verify(NUMBER, TODAY)).thenNothing();
            LocalDate earlier = TODAY.minusDays(1);
            given(REGISTERED, VERIFIED)
                    .when(verify(NUMBER, earlier))
                    .then(new OrganisationVerified(TOWN, NUMBER, "Enhetsregisteret", earlier));
        }

        private OrganisationCommand verify(OrgNumber number, LocalDate on) {
            return new VerifyOrganisation(TOWN, number, "Enhetsregisteret", on);
        }
    }

    @Nested
    class Changing_names_and_numbers {
        @Test
        void keeps_the_name_it_had() {
            given(REGISTERED).when(RENAME).then(RENAMED);
        }

        @Test
        void are_an_owners_own_matter() {
            given(REGISTERED).as(by(owner(TOWN))).when(RENAME).then(RENAMED);
            given(REGISTERED)
                    .as(by(owner(OTHER)))
                    .when(RENAME)
                    .thenRefused(OrganisationRefusal.NOT_OWN_ORGANISATION);
            given(REGISTERED)
                    .as(stamp(owner(OTHER), Origin.MIRRORED, "2025"))
                    .when(RENAME)
                    .then(RENAMED);
        }

        private Actor owner(OrganisationId organisation) {
            return new Actor(LEADER, organisation, Role.OWN, null, null, null);
        }

        @Test
        void to_the_same_name_changes_nothing() {
            given(REGISTERED, RENAMED).when(RENAME).thenNothing();
        }

        @Test
        void keeps_the_municipality_number_it_had_I_05() {
            given(REGISTERED)
                    .when(new ChangeMunicipality(TOWN, M1653))
                    .then(new MunicipalityChanged(TOWN, M5028, M1653));
            given(REGISTERED, new MunicipalityChanged(TOWN, M5028, M1653))
                    .when(new ChangeMunicipality(TOWN, M5028))
                    .then(new MunicipalityChanged(TOWN, M1653, M5028));
        }

        @Test
        void to_the_same_municipality_number_changes_nothing() {
            given(REGISTERED).when(new ChangeMunicipality(TOWN, M5028)).thenNothing();
        }
    }

    @Nested
    class Its_units {
        @Test
        void are_registered_with_whoever_leads_them() {
            given(REGISTERED)
                    .when(
                            new RegisterUnit(
                                    TOWN, HOME, "Sykehjemmet", null, "2530", LEADER, "enhetsleder"))
                    .then(UNIT);
        }

        @Test
        void are_registered_once() {
            given(REGISTERED, UNIT)
                    .when(new RegisterUnit(TOWN, HOME, "Korttid", null, null, null, null))
                    .thenRefused(OrganisationRefusal.UNIT_EXISTS);
        }

        @Test
        void may_get_another_leader() {
            given(REGISTERED, UNIT)
                    .when(lead(NEXT_LEADER, "enhetsleder"))
                    .then(new UnitLeaderChanged(TOWN, HOME, NEXT_LEADER, "enhetsleder"));
        }

        @Test
        void may_be_led_under_another_title_or_by_nobody() {
            given(REGISTERED, UNIT)
                    .when(lead(LEADER, "virksomhetsleder"))
                    .then(new UnitLeaderChanged(TOWN, HOME, LEADER, "virksomhetsleder"));
            given(REGISTERED, UNIT)
                    .when(lead(null, null))
                    .then(new UnitLeaderChanged(TOWN, HOME, null, null));
        }

        @Test
        void keep_their_leader_when_he_is_named_again() {
            given(REGISTERED, UNIT).when(lead(LEADER, "enhetsleder")).thenNothing();
            given(REGISTERED, UNIT, new UnitLeaderChanged(TOWN, HOME, NEXT_LEADER, "enhetsleder"))
                    .when(lead(NEXT_LEADER, "enhetsleder"))
                    .thenNothing();
        }

        @Test
        void must_be_there_to_be_led() {
            given(REGISTERED)
                    .when(lead(NEXT_LEADER, null))
                    .thenRefused(OrganisationRefusal.UNIT_UNKNOWN);
            given(REGISTERED, UNIT, UNIT_DISSOLVED)
                    .when(lead(NEXT_LEADER, null))
                    .thenRefused(OrganisationRefusal.UNIT_UNKNOWN);
        }

        @Test
        void may_have_had_a_leader_before_they_ended() {
            given(REGISTERED, UNIT, UNIT_DISSOLVED)
                    .as(effective("2026-02-28"))
                    .when(lead(NEXT_LEADER, null))
                    .then(new UnitLeaderChanged(TOWN, HOME, NEXT_LEADER, null));
            given(
                            REGISTERED,
                            UNIT,
                            UNIT_DISSOLVED,
                            new UnitLeaderChanged(TOWN, HOME, NEXT_LEADER, null))
                    .when(new DissolveUnit(TOWN, HOME, null))
                    .thenRefused(OrganisationRefusal.UNIT_UNKNOWN);
        }

        @Test
        void end_once() {
            receiving(HandoverStanding.Stage.CLOSED)
                    .when(new DissolveUnit(TOWN, HOME, null))
                    .then(UNIT_DISSOLVED)
                    .notEvidenced();
            given(REGISTERED, UNIT)
                    .knowing(HandoversStanding.class, HOME, null)
                    .when(new DissolveUnit(TOWN, HOME, null))
                    .then(UNIT_DISSOLVED);
            given(REGISTERED, UNIT, UNIT_DISSOLVED)
                    .as(effective("2026-02-28"))
                    .when(new DissolveUnit(TOWN, HOME, null))
                    .thenRefused(OrganisationRefusal.UNIT_UNKNOWN);
            given(REGISTERED)
                    .when(new DissolveUnit(TOWN, HOME, null))
                    .thenRefused(OrganisationRefusal.UNIT_UNKNOWN);
        }

        @Test
        void name_who_takes_over_what_they_were_handed_I_52() {
            receiving(HandoverStanding.Stage.OFFERED)
                    .when(new DissolveUnit(TOWN, HOME, null))
                    .thenRefused(OrganisationRefusal.OPEN_WITHOUT_SUCCESSOR);
            receiving(HandoverStanding.Stage.OFFERED)
                    .as(MIRRORED)
                    .when(new DissolveUnit(TOWN, HOME, null))
                    .then(UNIT_DISSOLVED)
                    .notEvidenced(Invariant.I_52);
        }

        @Test
        void name_who_takes_over_I_52() {
            followedBy(new Successor(TOWN, WARD), REGISTERED, UNIT, SECOND_UNIT);
            followedBy(new Successor(TOWN, null), REGISTERED, UNIT);
            followedBy(new Successor(OTHER, null), REGISTERED, UNIT);
            followedBy(new Successor(OTHER, WARD), REGISTERED, UNIT);
        }

        @Test
        void never_follow_themselves_I_52() {
            ending(new Successor(TOWN, HOME), REGISTERED, UNIT)
                    .thenRefused(OrganisationRefusal.SUCCEEDS_ITSELF);
        }

        @Test
        void are_never_followed_by_one_that_is_not_there_I_52() {
            ending(new Successor(TOWN, WARD), REGISTERED, UNIT)
                    .thenRefused(OrganisationRefusal.SUCCESSOR_UNKNOWN);
            ending(
                            new Successor(TOWN, WARD),
                            REGISTERED,
                            UNIT,
                            SECOND_UNIT,
                            new UnitDissolved(TOWN, WARD, null))
                    .thenRefused(OrganisationRefusal.SUCCESSOR_UNKNOWN);
            ending(new Successor(OTHER, HOME), REGISTERED, UNIT)
                    .thenRefused(OrganisationRefusal.SUCCEEDS_ITSELF);
            ending(new Successor(OTHER, new UnitId(Id.named("nowhere"))), REGISTERED, UNIT)
                    .thenRefused(OrganisationRefusal.SUCCESSOR_UNKNOWN);
            given(REGISTERED, UNIT)
                    .knowing(OrganisationStanding.class, OTHER, null)
                    .when(new DissolveUnit(TOWN, HOME, new Successor(OTHER, null)))
                    .thenRefused(OrganisationRefusal.SUCCESSOR_UNKNOWN);
        }

        private Given receiving(HandoverStanding.Stage stage) {
            return handed(given(REGISTERED, UNIT), HOME, stage);
        }

        private void followedBy(Successor successor, OrganisationEvent... events) {
            ending(successor, events).then(new UnitDissolved(TOWN, HOME, successor));
        }

        private When ending(Successor successor, OrganisationEvent... events) {
            return given(events)
                    .knowing(OrganisationStanding.class, OTHER, standing(OTHER, false, null))
                    .when(new DissolveUnit(TOWN, HOME, successor));
        }

        private OrganisationCommand lead(PersonId leader, String title) {
            return new ChangeUnitLeader(TOWN, HOME, leader, title);
        }
    }

    @Nested
    class Being_succeeded {
        @Test
        void passes_what_is_open_to_the_one_successor_I_52() {
            owing(REGISTERED)
                    .when(new RecordSuccession(TOWN, List.of(OTHER), null))
                    .then(new OrganisationSucceeded(TOWN, List.of(OTHER), OTHER));
        }

        @Test
        void passes_what_is_open_to_one_of_several_I_52() {
            owing(REGISTERED)
                    .when(new RecordSuccession(TOWN, List.of(OTHER, THIRD), THIRD))
                    .then(new OrganisationSucceeded(TOWN, List.of(OTHER, THIRD), THIRD));
            owing(REGISTERED)
                    .when(new RecordSuccession(TOWN, List.of(OTHER, THIRD), null))
                    .thenRefused(OrganisationRefusal.OPEN_WITHOUT_SUCCESSOR);
        }

        @Test
        void needs_none_of_several_where_nothing_is_open_I_52() {
            owingNothing(REGISTERED)
                    .when(new RecordSuccession(TOWN, List.of(OTHER, THIRD), null))
                    .then(new OrganisationSucceeded(TOWN, List.of(OTHER, THIRD), null))
                    .notEvidenced();
        }

        @Test
        void never_passes_it_to_anyone_else_I_52() {
            owing(REGISTERED)
                    .when(new RecordSuccession(TOWN, List.of(OTHER), THIRD))
                    .thenRefused(OrganisationRefusal.NOT_ONE_OF_THE_SUCCESSORS);
        }

        @Test
        void takes_a_successor_that_is_there() {
            owing(REGISTERED)
                    .when(new RecordSuccession(TOWN, List.of(), null))
                    .thenRefused(OrganisationRefusal.NO_SUCCESSOR);
            owing(REGISTERED)
                    .when(new RecordSuccession(TOWN, List.of(OTHER, TOWN), OTHER))
                    .thenRefused(OrganisationRefusal.SUCCEEDS_ITSELF);
            owing(REGISTERED)
                    .knowing(OrganisationStanding.class, THIRD, null)
                    .when(new RecordSuccession(TOWN, List.of(OTHER, THIRD), OTHER))
                    .thenRefused(OrganisationRefusal.SUCCESSOR_UNKNOWN);
        }

        @Test
        void happens_once_I_52() {
            owing(REGISTERED, new OrganisationSucceeded(TOWN, List.of(OTHER), OTHER))
                    .as(effective("2026-02-01"))
                    .when(new RecordSuccession(TOWN, List.of(OTHER), null))
                    .thenRefused(OrganisationRefusal.ENDED);
        }
    }

    @Nested
    class Being_dissolved {
        @Test
        void ends_it() {
            owingNothing(REGISTERED).when(dissolve(null)).then(DISSOLVED).notEvidenced();
        }

        @Test
        void names_who_takes_over_what_is_open_I_52() {
            owing(REGISTERED)
                    .when(dissolve(OTHER))
                    .then(new OrganisationDissolved(TOWN, OTHER, "Lagt ned"));
            owing(REGISTERED)
                    .when(dissolve(null))
                    .thenRefused(OrganisationRefusal.OPEN_WITHOUT_SUCCESSOR);
        }

        @Test
        void records_that_a_source_names_nobody_I_52() {
            owing(REGISTERED)
                    .as(MIRRORED)
                    .when(dissolve(null))
                    .then(DISSOLVED)
                    .notEvidenced(Invariant.I_52);
        }

        @Test
        void names_who_answers_for_a_handover_that_is_not_over_I_52() {
            handed(owingNothing(REGISTERED), TOWN, HandoverStanding.Stage.PLANNED)
                    .when(dissolve(null))
                    .thenRefused(OrganisationRefusal.OPEN_WITHOUT_SUCCESSOR);
            handed(owingNothing(REGISTERED), TOWN, HandoverStanding.Stage.REVERSED)
                    .when(dissolve(null))
                    .then(DISSOLVED);
        }

        @Test
        void leaves_what_others_owe_alone_I_52() {
            owingNothing(REGISTERED)
                    .knowing(TiesStanding.class, TOWN, asking(DECISION))
                    .knowing(
                            FollowUpsStanding.class,
                            DECISION,
                            new FollowUpsStanding(DECISION, null, Map.of(1, OTHER)))
                    .when(dissolve(null))
                    .then(DISSOLVED);
        }

        @Test
        void takes_a_successor_that_is_there() {
            owing(REGISTERED).when(dissolve(TOWN)).thenRefused(OrganisationRefusal.SUCCEEDS_ITSELF);
            owing(REGISTERED)
                    .knowing(OrganisationStanding.class, OTHER, standing(OTHER, true, null))
                    .when(dissolve(OTHER))
                    .thenRefused(OrganisationRefusal.SUCCESSOR_UNKNOWN);
        }

        @Test
        void keeps_its_history_and_takes_more_of_it_I_52() {
            given(REGISTERED, DISSOLVED).when(RENAME).thenRefused(OrganisationRefusal.ENDED);
            given(REGISTERED, DISSOLVED).as(effective("2026-02-28")).when(RENAME).then(RENAMED);
            given(REGISTERED, DISSOLVED).as(MIRRORED).when(RENAME).then(RENAMED);
        }

        private OrganisationCommand dissolve(OrganisationId takesOver) {
            return new DissolveOrganisation(TOWN, takesOver, "Lagt ned");
        }
    }

    /** A follow-up of a decision is asked of the town. */
    private Given owing(OrganisationEvent... events) {
        return there(given(events))
                .knowing(TiesStanding.class, TOWN, asking(DECISION))
                .knowing(
                        FollowUpsStanding.class,
                        DECISION,
                        new FollowUpsStanding(DECISION, null, Map.of(1, TOWN)));
    }

    private Given owingNothing(OrganisationEvent... events) {
        return there(given(events))
                .knowing(TiesStanding.class, TOWN, null)
                .knowing(HandoversStanding.class, TOWN, null);
    }

    /** Something is handed to the unit or organisation {@code receiver}. */
    private Given handed(Given given, Id receiver, HandoverStanding.Stage stage) {
        Receiver town = new Receiver(TOWN, HOME, null);
        var plan = new HandoversStanding.Plan(null, List.of(), town);
        return given.knowing(
                        HandoversStanding.class,
                        receiver,
                        new HandoversStanding(Map.of(HANDOVER, plan)))
                .knowing(
                        HandoverStanding.class,
                        HANDOVER,
                        new HandoverStanding(HANDOVER, town, stage, null, null, Set.of()));
    }

    private static TiesStanding asking(DecisionId decision) {
        return new TiesStanding(Set.of(), Set.of(), Set.of(decision), Set.of());
    }

    private Given there(Given given) {
        return given.knowing(OrganisationStanding.class, TOWN, standing(TOWN, false, null))
                .knowing(OrganisationStanding.class, OTHER, standing(OTHER, false, null))
                .knowing(OrganisationStanding.class, THIRD, standing(THIRD, false, null));
    }

    /** With the ward among its units. */
    private static OrganisationStanding standing(OrganisationId id, boolean group, String end) {
        return new OrganisationStanding(
                id,
                group,
                Map.of(WARD, new OrganisationStanding.Unit(null, null)),
                Set.of(),
                end == null ? null : UncertainDate.parse(end),
                null);
    }

    private static OrganisationCommand register(
            OrgNumber number, String withoutNumber, OrganisationId parent) {
        return new RegisterOrganisation(
                TOWN, "Byen kommune", List.of("Byen"), number, withoutNumber, KOMM, M5028, parent);
    }

    private static OrganisationEvent registered(OrgNumber number, String withoutNumber) {
        return new OrganisationRegistered(
                TOWN, "Byen kommune", List.of("Byen"), number, withoutNumber, KOMM, M5028, null);
    }

    private static OrganisationId organisation(String name) {
        return new OrganisationId(Id.named(name));
    }
}
