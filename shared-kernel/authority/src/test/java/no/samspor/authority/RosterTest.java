package no.samspor.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.record.EvidenceEvent.EvidenceSupplied;
import no.samspor.events.structure.BodyEvent.BodyDissolved;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.BodyEvent.MemberAppointed;
import no.samspor.events.structure.BodyEvent.MembershipEnded;
import no.samspor.events.structure.BodyEvent.MembershipFunctionChanged;
import no.samspor.events.structure.BodyEvent.UnionMandate;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.DelegationEvent.DelegationRevoked;
import no.samspor.events.structure.OrganisationEvent.OrganisationDissolved;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.ParticipationEvent.ParticipantInvited;
import no.samspor.events.structure.ParticipationEvent.ParticipantWithdrew;
import no.samspor.events.structure.PersonEvent.PersonIdentitiesMerged;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.events.structure.PersonEvent.SignInLinked;
import no.samspor.events.structure.PersonEvent.SignInUnlinked;
import no.samspor.events.structure.PositionEvent.PositionEnded;
import no.samspor.events.structure.PositionEvent.PositionEntrusted;
import no.samspor.events.structure.PositionEvent.PositionExtended;
import no.samspor.events.structure.PositionEvent.PositionFilled;
import no.samspor.events.structure.PositionEvent.PositionPlanned;
import no.samspor.kernel.Code;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.Period;
import no.samspor.kernel.Protected;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.EvidenceId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.SignInId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given what happened, when one asks on a day, then these roles are held. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterTest {

    private static final OrganisationId OURS = new OrganisationId(Id.named("ours"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final PersonId KARI = new PersonId(Id.named("Kari"));
    private static final PersonId OLA = new PersonId(Id.named("Ola"));
    static final PositionId POST = new PositionId(Id.named("post"));
    private static final BodyId BODY = new BodyId(Id.named("body"));
    private static final MembershipId SEAT = new MembershipId(Id.named("seat"));
    private static final MembershipId NEXT = new MembershipId(Id.named("next seat"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final Code EMPLOYER = new Code("employer");

    private final Heard heard = new Heard();

    @BeforeEach
    void two_organisations() {
        heard.on("2020-01-01", organisation(OURS, "123456785"));
        heard.on("2020-01-01", organisation(OTHER, "310001007"));
    }

    private static OrganisationRegistered organisation(OrganisationId id, String number) {
        return new OrganisationRegistered(
                id, "En kommune", List.of(), OrgNumber.parse(number), null, null, null, null);
    }

    private static Period from(String from) {
        return new Period(UncertainDate.parse(from), null);
    }

    static PositionPlanned planned() {
        return new PositionPlanned(
                POST,
                PROGRAMME,
                "Prosjektleder",
                OURS,
                10_000,
                null,
                new Code("permanent"),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static PositionFilled filled(PersonId holder, String from, String to) {
        Period term = new Period(UncertainDate.parse(from), UncertainDate.parse(to));
        return new PositionFilled(POST, holder, 10_000, term, null);
    }

    static PositionEntrusted entrusted(Role... roles) {
        return new PositionEntrusted(POST, OURS, List.of(roles), null, null);
    }

    private Heard aManager() {
        return heard.on("2024-01-01", planned())
                .on("2024-01-01", filled(KARI, "2024-01-01", "2025-12-31"))
                .on("2024-03-01", entrusted(Role.PRM));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29,false", "2024-03-01,true", "2025-12-31,true", "2026-01-01,false"})
    void a_position_gives_its_roles_from_when_it_is_entrusted_to_the_end_of_the_term(
            String day, boolean holds) {
        aManager();
        assertThat(heard.roles(KARI, OURS, day).contains(Role.PRM)).isEqualTo(holds);
        assertThat(heard.roles(OLA, OURS, day)).isEmpty();
        assertThat(heard.roles(KARI, OTHER, day)).isEmpty();
    }

    @Test
    void what_a_position_is_entrusted_with_later_takes_the_place_of_what_it_was() {
        aManager().on("2025-01-01", entrusted(Role.ECO, Role.REC));
        assertThat(heard.roles(KARI, OURS, "2024-12-31")).containsExactly(Role.PRM);
        assertThat(heard.roles(KARI, OURS, "2025-01-01")).containsOnly(Role.ECO, Role.REC);
    }

    @Test
    void it_goes_over_to_the_next_holder_and_ends_with_the_position() {
        aManager()
                .on("2026-01-01", filled(OLA, "2026-01-01", "2027-12-31"))
                .on("2026-06-01", new PositionEnded(POST, OLA, new Code("moved")));
        assertThat(heard.roles(KARI, OURS, "2026-02-01")).isEmpty();
        assertThat(heard.roles(OLA, OURS, "2026-05-31")).containsExactly(Role.PRM);
        assertThat(heard.roles(OLA, OURS, "2026-06-01")).isEmpty();
    }

    @Test
    void a_longer_term_is_a_longer_role_unless_it_was_only_reported() {
        UncertainDate longer = UncertainDate.parse("2026-12-31");
        PositionExtended extended = new PositionExtended(POST, KARI, longer, List.of(), null);
        aManager().reported("2025-06-01", extended, Invariant.I_36);
        assertThat(heard.roles(KARI, OURS, "2026-06-01")).isEmpty();
        heard.on("2025-06-01", extended);
        assertThat(heard.roles(KARI, OURS, "2026-06-01")).containsExactly(Role.PRM);
    }

    @Test
    void who_was_only_reported_to_hold_it_has_nothing_until_it_is_shown() {
        heard.on("2024-01-01", planned())
                .reported("2024-01-01", filled(KARI, "2024-01-01", "2030"), Invariant.I_04)
                .on("2024-01-01", entrusted(Role.PRM));
        assertThat(heard.roles(KARI, OURS, "2024-06-01")).isEmpty();
        heard.on(
                "2024-07-01",
                new EvidenceSupplied(
                        new EvidenceId(Id.named("evidence")),
                        POST,
                        List.of(),
                        Set.of(Invariant.I_04)));
        assertThat(heard.roles(KARI, OURS, "2024-06-01")).containsExactly(Role.PRM);
    }

    @Test
    void a_day_that_a_source_leaves_open_gives_nobody_a_role() {
        heard.on("2024-01-01", planned())
                .on("2024-01-01", filled(KARI, "2024~", "2030"))
                .on("2024-01-01", entrusted(Role.PRM));
        assertThat(heard.roles(KARI, OURS, "2025-06-01")).isEmpty();
        assertThat(heard.roles(KARI, OURS, "2026-01-01")).containsExactly(Role.PRM);
        assertThat(heard.roles(KARI, OURS, "2030-06-01")).isEmpty();
    }

    private static BodyPlanned body(String status) {
        return new BodyPlanned(
                BODY,
                PROGRAMME,
                null,
                null,
                "Styringsgruppe",
                List.of(),
                new Code("styringsgruppe"),
                new Code(status),
                new Code("AGREED"),
                null,
                null,
                null,
                List.of());
    }

    private static MemberAppointed seat(
            MembershipId seat, PersonId person, Code side, String function) {
        return new MemberAppointed(
                BODY,
                seat,
                person,
                "Kommunalsjef",
                OURS,
                side,
                new Code(function),
                1,
                null,
                null,
                true,
                from("2024-01-01"),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "administrative, employer, chair, 'CHR MEM'",
        "administrative, employer, member, MEM",
        "administrative, employer, deputy, MEM",
        "administrative, employer, observer, ''",
        "administrative, employer, secretary, SEC",
        "elected, political, secretary, PSE",
        "corporateBoard, state, secretary, PSE",
        "administrative, employee, member, 'MEM UNI'",
        "administrative, employee, observer, UNI",
        "administrative, employer, deputyChair, 'CHR MEM'",
    })
    void a_seat_gives_what_its_function_and_side_are(
            String status, String side, String function, String roles) {
        heard.on("2024-01-01", body(status))
                .on("2024-01-01", seat(SEAT, KARI, new Code(side), function));
        String held =
                String.join(
                        " ",
                        heard.roles(KARI, OURS, "2024-06-01").stream()
                                .map(Enum::name)
                                .sorted()
                                .toList());
        assertThat(held).isEqualTo(roles);
        assertThat(heard.roles(KARI, OURS, "2023-12-31")).isEmpty();
    }

    @Test
    void a_deputy_chair_acts_as_chair_only_while_there_is_none() {
        heard.on("2024-01-01", body("administrative"))
                .on("2024-01-01", seat(SEAT, KARI, EMPLOYER, "deputyChair"))
                .on("2024-01-01", seat(NEXT, OLA, EMPLOYER, "chair"))
                .on("2024-09-01", new MembershipEnded(BODY, NEXT, new Code("resigned")));
        assertThat(heard.roles(KARI, OURS, "2024-08-31")).containsExactly(Role.MEM);
        assertThat(heard.roles(KARI, OURS, "2024-09-01")).containsOnly(Role.CHR, Role.MEM);
        assertThat(heard.roles(OLA, OURS, "2024-09-01")).isEmpty();
    }

    @Test
    void a_changed_function_and_a_dissolved_body_change_the_roles_from_that_day() {
        heard.on("2024-01-01", body("administrative"))
                .on("2024-01-01", seat(SEAT, KARI, EMPLOYER, "chair"))
                .on("2024-05-01", new MembershipFunctionChanged(BODY, SEAT, new Code("member")))
                .on("2024-10-01", new BodyDissolved(BODY, null));
        assertThat(heard.roles(KARI, OURS, "2024-04-30")).containsOnly(Role.CHR, Role.MEM);
        assertThat(heard.roles(KARI, OURS, "2024-05-01")).containsExactly(Role.MEM);
        assertThat(heard.roles(KARI, OURS, "2024-10-01")).isEmpty();
    }

    @Test
    void a_mandate_of_safety_is_no_unions() {
        heard.on("2024-01-01", body("administrative"))
                .on("2024-01-01", seat(SEAT, KARI, new Code("employee"), "member"))
                .on(
                        "2024-01-01",
                        new UnionMandateRecorded(
                                BODY,
                                SEAT,
                                new Protected<>(
                                        KARI, OURS, new UnionMandate(new Code("HVO"), null))));
        assertThat(heard.roles(KARI, OURS, "2024-06-01")).containsOnly(Role.MEM, Role.SAF);
    }

    private static DelegationGranted delegated(Id grantor, String matter) {
        return new DelegationGranted(
                DELEGATION,
                null,
                grantor,
                new Delegate(KARI, null, null, null),
                "Anvise",
                List.of(new Code(matter)),
                null,
                from("2024-01-01"),
                false,
                null,
                null);
    }

    @Test
    void approval_that_is_delegated_to_a_person_makes_a_budget_holder_until_it_is_revoked() {
        heard.on("2024-01-01", delegated(OURS, "entryApproval"))
                .on("2024-06-01", new DelegationRevoked(DELEGATION, List.of(), "Ferdig", null));
        assertThat(heard.roles(KARI, OURS, "2024-05-31")).containsExactly(Role.BUD);
        assertThat(heard.roles(KARI, OURS, "2024-06-01")).isEmpty();
    }

    @Test
    void other_delegated_matters_are_cited_by_the_act_and_give_no_role() {
        heard.on("2024-01-01", delegated(OURS, "agreementSigning"));
        assertThat(heard.roles(KARI, OURS, "2024-05-31")).isEmpty();
    }

    @Test
    void a_dissolved_organisation_has_no_roles_left() {
        aManager().on("2025-02-01", new OrganisationDissolved(OURS, null, "Slått sammen"));
        assertThat(heard.roles(KARI, OURS, "2025-01-31")).containsExactly(Role.PRM);
        assertThat(heard.roles(KARI, OURS, "2025-02-01")).isEmpty();
    }

    @Test
    void one_that_leaves_the_programme_loses_the_roles_in_it() {
        ParticipationId part = new ParticipationId(Id.named("part"));
        aManager()
                .on("2024-01-01", new ParticipantInvited(part, PROGRAMME, OURS, List.of()))
                .on("2025-02-01", new ParticipantWithdrew(part, null, null, null));
        assertThat(heard.roles(KARI, OURS, "2025-01-31")).containsExactly(Role.PRM);
        assertThat(heard.roles(KARI, OURS, "2025-02-01")).isEmpty();
    }

    @Test
    void a_sign_in_is_one_person_as_long_as_it_is_linked_and_the_one_to_use_after_a_merge() {
        SignInId signIn = SignInId.of("https://issuer.example", "7c1d");
        heard.on("2024-01-01", new PersonRegistered(KARI, OURS, null))
                .on("2024-01-01", new PersonRegistered(OLA, OURS, null))
                .on("2024-01-01", new SignInLinked(KARI, signIn, "https://issuer.example", "7c1d"));
        assertThat(heard.roster().personOf(signIn)).isEqualTo(KARI);
        aManager().on("2024-01-01", new PersonIdentitiesMerged(KARI, OLA, OLA, OLA));
        assertThat(heard.roster().personOf(signIn)).isEqualTo(OLA);
        assertThat(heard.roles(OLA, OURS, "2024-06-01")).containsExactly(Role.PRM);
        heard.on("2024-01-01", new SignInUnlinked(KARI, signIn));
        assertThat(heard.roster().personOf(signIn)).isNull();
    }

    @Test
    void an_organisation_is_found_by_its_number() {
        assertThat(heard.roster().organisationOf(OrgNumber.parse("123456785"))).isEqualTo(OURS);
        assertThat(heard.roster().organisationOf(OrgNumber.parse("310002003"))).isNull();
        assertThat(heard.roster().isUnbegun()).isFalse();
        assertThat(new Heard().roster().isUnbegun()).isTrue();
    }

    @Test
    void after_a_correction_it_counts_as_it_is_read_now() {
        aManager().mended(4, "2024-01-01", filled(OLA, "2024-01-01", "2025-12-31"));
        heard.on(
                "2024-06-01",
                new RegistrationCorrected(
                        new CorrectionId(Id.named("correction")),
                        POST,
                        4,
                        List.of(),
                        List.of(POST, KARI, OLA),
                        "Feil person",
                        KARI,
                        OLA));
        assertThat(heard.roles(KARI, OURS, "2024-06-01")).isEmpty();
        assertThat(heard.roles(OLA, OURS, "2024-06-01")).containsExactly(Role.PRM);
    }

    @Test
    void what_cannot_be_read_gives_nobody_anything_until_it_is_mended() {
        aManager().lost(POST, "position.ended/1");
        assertThat(heard.roles(KARI, OURS, "2024-06-01")).isEmpty();
        heard.mended(6, "2025-01-01", new PositionEnded(POST, KARI, new Code("moved")));
        assertThat(heard.roles(KARI, OURS, "2024-06-01")).containsExactly(Role.PRM);
        assertThat(heard.roles(KARI, OURS, "2025-01-01")).isEmpty();
    }

    @Test
    void a_role_rests_on_its_source_its_holder_its_organisation_and_its_part() {
        ParticipationId part = new ParticipationId(Id.named("part"));
        aManager().on("2024-01-01", new ParticipantInvited(part, PROGRAMME, OURS, List.of()));
        Grant grant = heard.roster().held(KARI, OURS, LocalDate.of(2024, 6, 1)).getFirst();
        assertThat(heard.roster().restsOn(grant)).containsExactly(POST, KARI, OURS, part);
    }
}
