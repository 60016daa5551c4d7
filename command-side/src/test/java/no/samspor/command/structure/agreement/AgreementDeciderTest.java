package no.samspor.command.structure.agreement;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.MIRRORED;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;
import static no.samspor.command.Stamps.SOMEBODY;
import static no.samspor.command.Stamps.actor;
import static no.samspor.command.Stamps.by;
import static no.samspor.command.Stamps.effective;
import static no.samspor.command.Stamps.stamp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.command.DeciderSpec;
import no.samspor.command.structure.agreement.AgreementCommand.AmendAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.ApproveAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.DraftAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.RenewAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.SignAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.TerminateAgreement;
import no.samspor.events.FieldChange;
import no.samspor.events.decision.DecisionStanding;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.AgreementEvent.AgreementAmended;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementRenewed;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.events.structure.AgreementEvent.PartyApproval;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.events.structure.BodyStanding;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationStanding;
import no.samspor.events.structure.OrganisationStanding;
import no.samspor.events.structure.PersonStanding;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Period;
import no.samspor.kernel.Role;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgreementDeciderTest extends DeciderSpec<AgreementCommand, AgreementState, AgreementEvent> {

    private static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final OrganisationId A = OFFICE;
    private static final OrganisationId B = new OrganisationId(Id.named("b"));
    private static final OrganisationId C = new OrganisationId(Id.named("c"));
    private static final OrganisationId STRANGER = new OrganisationId(Id.named("stranger"));
    private static final BodyId COUNCIL_A = new BodyId(Id.named("council-a"));
    private static final BodyId COUNCIL_B = new BodyId(Id.named("council-b"));
    private static final DecisionId DECISION_A = new DecisionId(Id.named("decision-a"));
    private static final DecisionId DECISION_B = new DecisionId(Id.named("decision-b"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final PersonId DIRECTOR = new PersonId(Id.named("director"));
    private static final Code KIND = new Code("samarbeidsavtale");
    private static final String CAPACITY = "Kommunedirektør";
    private static final AgreementTerms TERMS = terms("2026-12-31", 30, false, PAPER, A, B);

    private static final AgreementEvent DRAFTED = drafted(TERMS);
    private static final AgreementEvent APPROVED_A =
            new AgreementApprovedByParty(AGREEMENT, A, DECISION_A);
    private static final AgreementEvent APPROVED_B =
            new AgreementApprovedByParty(AGREEMENT, B, DECISION_B);
    private static final AgreementEvent IN_FORCE = new AgreementEnteredIntoForce(AGREEMENT);
    private static final AgreementEvent TERMINATED =
            new AgreementTerminated(AGREEMENT, A, null, "Ferdig", DECISION_A);

    AgreementDeciderTest() {
        super(new AgreementDecider());
    }

    @Nested
    class Drafting {
        @Test
        void says_what_between_whom_and_for_how_long() {
            knowing(given()).when(draft(TERMS)).then(DRAFTED).notEvidenced();
        }

        @Test
        void happens_once() {
            knowing(given(DRAFTED))
                    .when(draft(TERMS))
                    .thenRefused(AgreementRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void is_between_two_or_more_each_named_once() {
            refuses(AgreementRefusal.PARTIES_TOO_FEW, terms("2026-12-31", 30, false, PAPER, A));
            refuses(
                    AgreementRefusal.PARTIES_TOO_FEW,
                    terms("2026-12-31", 30, false, PAPER, A, B, A));
            AgreementTerms three = terms("2026-12-31", 30, false, PAPER, A, B, C);
            knowing(given()).when(draft(three)).then(drafted(three));
        }

        @Test
        void is_between_organisations_that_exist_then_I_52() {
            knowing(given())
                    .knowing(OrganisationStanding.class, B, null)
                    .when(draft(TERMS))
                    .thenRefused(AgreementRefusal.PARTY_UNKNOWN);
            knowing(given())
                    .knowing(OrganisationStanding.class, B, organisation(B, "2026-03-01"))
                    .when(draft(TERMS))
                    .thenRefused(AgreementRefusal.PARTY_ENDED);
            knowing(given())
                    .knowing(OrganisationStanding.class, B, organisation(B, "2026-03-02"))
                    .when(draft(TERMS))
                    .then(DRAFTED);
        }

        @Test
        void has_a_period_of_notice_that_is_one() {
            refuses(AgreementRefusal.NOTICE_NEGATIVE, terms("2026-12-31", -1, false, PAPER, A, B));
            for (Integer days : Arrays.asList(0, null)) {
                AgreementTerms fine = terms("2026-12-31", days, false, PAPER, A, B);
                knowing(given()).when(draft(fine)).then(drafted(fine));
            }
        }

        @Test
        void cites_its_text_by_hash_I_45() {
            Doc unhashed = new Doc(PAPER.document(), 1, null);
            refuses(AgreementRefusal.TEXT_NOT_FIXED, terms("2026-12-31", 30, false, null, A, B));
            refuses(
                    AgreementRefusal.TEXT_NOT_FIXED,
                    terms("2026-12-31", 30, false, unhashed, A, B));
            AgreementTerms textless = terms("2026-12-31", 30, false, null, A, B);
            knowing(given())
                    .as(MIRRORED)
                    .when(draft(textless))
                    .then(drafted(textless))
                    .notEvidenced(Invariant.I_45);
        }

        private void refuses(AgreementRefusal reason, AgreementTerms terms) {
            knowing(given()).when(draft(terms)).thenRefused(reason);
        }

        private DraftAgreement draft(AgreementTerms terms) {
            return new DraftAgreement(AGREEMENT, PROGRAMME, KIND, terms);
        }
    }

    @Nested
    class Approving_I_35 {
        @Test
        void is_by_a_party_s_own_decision() {
            knowing(given(DRAFTED)).when(approve(A, DECISION_A)).then(APPROVED_A).notEvidenced();
            knowing(given(DRAFTED)).when(approve(B, DECISION_B)).then(APPROVED_B);
            knowing(given(DRAFTED))
                    .when(approve(A, null))
                    .thenRefused(AgreementRefusal.NO_DECISION);
            knowing(given(DRAFTED))
                    .when(approve(A, DECISION_B))
                    .thenRefused(AgreementRefusal.DECISION_NOT_COMPETENT);
        }

        @Test
        void may_be_reported_without_a_decision() {
            knowing(given(DRAFTED))
                    .as(MIRRORED)
                    .when(approve(A, null))
                    .then(new AgreementApprovedByParty(AGREEMENT, A, null))
                    .notEvidenced(Invariant.I_35);
            knowing(given(DRAFTED))
                    .as(MIRRORED)
                    .when(approve(A, DECISION_B))
                    .then(new AgreementApprovedByParty(AGREEMENT, A, DECISION_B))
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void is_for_parties_only_and_once() {
            knowing(given(DRAFTED))
                    .when(approve(STRANGER, DECISION_A))
                    .thenRefused(AgreementRefusal.NOT_A_PARTY);
            knowing(given(DRAFTED, APPROVED_A)).when(approve(A, DECISION_A)).thenNothing();
            knowing(given(DRAFTED, APPROVED_A))
                    .when(approve(A, DECISION_B))
                    .thenRefused(AgreementRefusal.APPROVED_ALREADY);
            knowing(given(DRAFTED, new AgreementApprovedByParty(AGREEMENT, A, null)))
                    .as(MIRRORED)
                    .when(approve(A, null))
                    .thenNothing();
        }

        @Test
        void needs_a_draft() {
            knowing(given())
                    .when(approve(A, DECISION_A))
                    .thenRefused(AgreementRefusal.NOT_IN_THIS_STATE);
            knowing(inForce())
                    .when(approve(A, DECISION_A))
                    .thenRefused(AgreementRefusal.NOT_IN_THIS_STATE);
        }

        @Test
        void rests_on_a_decision_that_stands_and_is_in_effect() {
            citing(null).thenRefused(AgreementRefusal.DECISION_UNKNOWN);
            citing(decision("2026-02-01", true, Set.of(), Set.of()))
                    .thenRefused(AgreementRefusal.DECISION_FALLEN);
            citing(decision("2026-02-01", false, Set.of(1), Set.of()))
                    .thenRefused(AgreementRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision("2026-03-02", false, Set.of(), Set.of()))
                    .thenRefused(AgreementRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision("2026-03", false, Set.of(), Set.of()))
                    .thenRefused(AgreementRefusal.DECISION_NOT_EFFECTIVE);
            citing(decision("2026-03-01", false, Set.of(), Set.of())).then(APPROVED_A);
            citing(decision("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .thenRefused(AgreementRefusal.DECISION_NOT_EVIDENCED);
            knowing(given(DRAFTED))
                    .as(effective("2026-01-31"))
                    .when(approve(A, DECISION_A))
                    .thenRefused(AgreementRefusal.DECISION_NOT_EFFECTIVE);
            knowing(given(DRAFTED))
                    .knowing(
                            DecisionStanding.class,
                            DECISION_A,
                            decision("2026-02-01", false, Set.of(), Set.of(Invariant.I_45)))
                    .as(MIRRORED)
                    .when(approve(A, DECISION_A))
                    .then(APPROVED_A);
            knowing(given(DRAFTED))
                    .knowing(BodyStanding.class, COUNCIL_A, null)
                    .when(approve(A, DECISION_A))
                    .thenRefused(AgreementRefusal.DECISION_NOT_COMPETENT);
        }

        private When citing(DecisionStanding decision) {
            return knowing(given(DRAFTED))
                    .knowing(DecisionStanding.class, DECISION_A, decision)
                    .when(approve(A, DECISION_A));
        }

        private ApproveAgreement approve(OrganisationId party, DecisionId decision) {
            return new ApproveAgreement(AGREEMENT, party, decision);
        }
    }

    @Nested
    class Signing_I_35 {
        @Test
        void binds_a_party_that_has_approved() {
            knowing(given(DRAFTED, APPROVED_A))
                    .when(sign(A, null))
                    .then(signed(A, null))
                    .notEvidenced();
            knowing(given(DRAFTED, APPROVED_B))
                    .when(sign(A, null))
                    .thenRefused(AgreementRefusal.NOT_APPROVED);
        }

        @Test
        void puts_it_in_force_with_the_last_of_them() {
            knowing(given(DRAFTED, APPROVED_A, APPROVED_B, signed(B, null)))
                    .when(sign(A, null))
                    .then(signed(A, null), IN_FORCE);
        }

        @Test
        void may_bind_others_that_have_approved() {
            knowing(given(DRAFTED, APPROVED_A, APPROVED_B))
                    .when(sign(A, null, new Represented(B, null)))
                    .then(signed(A, null, new Represented(B, null)), IN_FORCE);
            knowing(given(DRAFTED, APPROVED_A))
                    .when(sign(A, null, new Represented(B, null)))
                    .thenRefused(AgreementRefusal.NOT_APPROVED);
        }

        @Test
        void binds_each_party_once() {
            knowing(given(DRAFTED, APPROVED_A, APPROVED_B, signed(A, null)))
                    .when(sign(A, null))
                    .thenRefused(AgreementRefusal.SIGNED_ALREADY);
            knowing(
                            given(
                                    drafted(terms("2026-12-31", 30, false, PAPER, A, B, C)),
                                    APPROVED_A,
                                    APPROVED_B,
                                    signed(B, null, new Represented(C, null))))
                    .when(sign(A, null, new Represented(C, null)))
                    .thenRefused(AgreementRefusal.SIGNED_ALREADY);
            knowing(given(DRAFTED, APPROVED_A))
                    .when(sign(A, null, new Represented(A, null)))
                    .thenRefused(AgreementRefusal.REPRESENTS_ITSELF);
            knowing(given(DRAFTED, APPROVED_A, APPROVED_B))
                    .when(sign(A, null, new Represented(B, null), new Represented(B, null)))
                    .thenRefused(AgreementRefusal.REPRESENTS_ITSELF);
        }

        @Test
        void binds_parties_only() {
            knowing(given(DRAFTED, APPROVED_A))
                    .when(sign(STRANGER, null))
                    .thenRefused(AgreementRefusal.NOT_A_PARTY);
            knowing(given(DRAFTED, APPROVED_A))
                    .when(sign(A, null, new Represented(STRANGER, null)))
                    .thenRefused(AgreementRefusal.NOT_A_PARTY);
        }

        @Test
        void says_who_signed_and_as_what() {
            unsigned(null, CAPACITY);
            unsigned(DIRECTOR, null);
            knowing(given(DRAFTED, APPROVED_A))
                    .knowing(PersonStanding.class, DIRECTOR, null)
                    .when(sign(A, null))
                    .thenRefused(AgreementRefusal.SIGNER_UNKNOWN);
        }

        private void unsigned(PersonId who, String what) {
            SignAgreement c = new SignAgreement(AGREEMENT, A, who, what, null, List.of());
            knowing(given(DRAFTED, APPROVED_A))
                    .when(c)
                    .thenRefused(AgreementRefusal.SIGNER_UNSTATED);
            knowing(given(DRAFTED, APPROVED_A))
                    .as(MIRRORED)
                    .when(c)
                    .then(new AgreementSigned(AGREEMENT, A, who, what, null, List.of()))
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void is_the_party_s_own() {
            knowing(given(DRAFTED, APPROVED_B))
                    .when(sign(B, null))
                    .thenRefused(AgreementRefusal.NOT_THE_PARTY);
        }

        @Test
        void may_be_reported_by_an_office_of_parties_that_no_text_shows_approving() {
            knowing(given(DRAFTED))
                    .as(MIRRORED)
                    .when(sign(B, null, new Represented(A, null)))
                    .then(signed(B, null, new Represented(A, null)), IN_FORCE)
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void needs_a_draft_that_is_not_signed_by_all() {
            knowing(inForce()).when(sign(A, null)).thenRefused(AgreementRefusal.NOT_IN_THIS_STATE);
        }
    }

    @Nested
    class A_delegation_to_sign_I_35 {
        private final Represented forB = new Represented(B, DELEGATION);

        @Test
        void takes_the_place_of_an_approval() {
            signing(delegation()).then(signed(A, null, forB), IN_FORCE).notEvidenced();
            knowing(given(DRAFTED))
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation(A, new Delegate(DIRECTOR, null, null, null)))
                    .when(sign(A, DELEGATION))
                    .then(signed(A, DELEGATION));
        }

        @Test
        void is_registered() {
            signing(null).thenRefused(AgreementRefusal.DELEGATION_UNKNOWN);
        }

        @Test
        void is_in_force_on_the_day_of_signing() {
            signing(delegation("2026-03-02", null, null))
                    .thenRefused(AgreementRefusal.DELEGATION_NOT_IN_FORCE);
            signing(delegation("2026-01-01", "2026-02-28", null))
                    .thenRefused(AgreementRefusal.DELEGATION_NOT_IN_FORCE);
            signing(delegation("2026-01-01", null, "2026-03-01"))
                    .thenRefused(AgreementRefusal.DELEGATION_NOT_IN_FORCE);
            signing(delegation("2026", null, null))
                    .thenRefused(AgreementRefusal.DELEGATION_NOT_IN_FORCE);
            signing(delegation("2026-03-01", "2026-03-01", null))
                    .then(signed(A, null, forB), IN_FORCE);
        }

        @Test
        void on_a_day_that_is_not_stated_is_noted() {
            knowing(given(DRAFTED, APPROVED_A))
                    .knowing(DelegationStanding.class, DELEGATION, delegation())
                    .as(MIRRORED)
                    .when(sign(A, null, forB))
                    .then(signed(A, null, forB), IN_FORCE)
                    .notEvidenced(Invariant.I_35);
            knowing(given(DRAFTED, APPROVED_A))
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation("2026-03-02", null, null))
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-03-01"))
                    .when(sign(A, null, forB))
                    .thenRefused(AgreementRefusal.DELEGATION_NOT_IN_FORCE);
        }

        @Test
        void is_the_party_s_or_of_one_of_its_bodies() {
            signing(delegation(C, new Delegate(null, null, A, Role.OWN)))
                    .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
            signing(delegation(COUNCIL_B, new Delegate(null, null, A, Role.OWN)))
                    .then(signed(A, null, forB), IN_FORCE);
            signing(delegation(COUNCIL_A, new Delegate(null, null, A, Role.OWN)))
                    .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
            knowing(given(DRAFTED, APPROVED_A))
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation(COUNCIL_B, new Delegate(null, null, A, Role.OWN)))
                    .knowing(BodyStanding.class, COUNCIL_B, null)
                    .when(sign(A, null, forB))
                    .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
        }

        @Test
        void is_to_whoever_signs() {
            signing(delegation(B, new Delegate(DIRECTOR, null, null, null)))
                    .then(signed(A, null, forB), IN_FORCE);
            signing(delegation(B, new Delegate(SOMEBODY, null, null, null)))
                    .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
            signing(delegation(B, new Delegate(null, null, C, Role.OWN)))
                    .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
            signing(delegation(B, new Delegate(null, COUNCIL_A, null, null)))
                    .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
            knowing(given(DRAFTED, APPROVED_A))
                    .knowing(
                            DelegationStanding.class,
                            DELEGATION,
                            delegation(B, new Delegate(null, COUNCIL_A, null, null)))
                    .as(by(new Actor(SOMEBODY, A, Role.OWN, null, COUNCIL_A, null)))
                    .when(sign(A, null, forB))
                    .then(signed(A, null, forB), IN_FORCE);
        }

        @Test
        void is_for_signing_agreements() {
            signing(
                            standing(
                                    B,
                                    new Delegate(null, null, A, Role.OWN),
                                    "entryApproval",
                                    "2026-01-01",
                                    null,
                                    null,
                                    Set.of()))
                    .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
        }

        @Test
        void without_evidence_carries_no_signature_here() {
            DelegationStanding unshown =
                    standing(
                            B,
                            new Delegate(null, null, A, Role.OWN),
                            "agreementSigning",
                            "2026-01-01",
                            null,
                            null,
                            Set.of(Invariant.I_29));
            signing(unshown).thenRefused(AgreementRefusal.DELEGATION_NOT_EVIDENCED);
            knowing(given(DRAFTED, APPROVED_A))
                    .knowing(DelegationStanding.class, DELEGATION, unshown)
                    .as(stamp(actor(Role.OFF), Origin.MIRRORED, "2026-03-01"))
                    .when(sign(A, null, forB))
                    .then(signed(A, null, forB), IN_FORCE)
                    .notEvidenced();
        }

        private When signing(DelegationStanding delegation) {
            return knowing(given(DRAFTED, APPROVED_A))
                    .knowing(DelegationStanding.class, DELEGATION, delegation)
                    .when(sign(A, null, forB));
        }

        private DelegationStanding delegation() {
            return delegation("2026-01-01", null, null);
        }

        private DelegationStanding delegation(String from, String to, String revoked) {
            return standing(
                    B,
                    new Delegate(null, null, A, Role.OWN),
                    "agreementSigning",
                    from,
                    to,
                    revoked,
                    Set.of());
        }

        private DelegationStanding delegation(Id grantor, Delegate delegate) {
            return standing(
                    grantor, delegate, "agreementSigning", "2026-01-01", null, null, Set.of());
        }

        private DelegationStanding standing(
                Id grantor,
                Delegate delegate,
                String matter,
                String from,
                String to,
                String revoked,
                Set<Invariant> notEvidenced) {
            return new DelegationStanding(
                    DELEGATION,
                    null,
                    grantor,
                    delegate,
                    List.of(new Code(matter)),
                    null,
                    period(from, to),
                    false,
                    revoked == null ? null : UncertainDate.parse(revoked),
                    notEvidenced);
        }
    }

    @Nested
    class Amending_I_35 {
        private final AgreementTerms longer = terms("2027-12-31", 30, false, PAPER, A, B);
        private final FieldChange change =
                new FieldChange(
                        "/valid",
                        "{\"from\":\"2026-03-01\",\"to\":\"2026-12-31\"}",
                        "{\"from\":\"2026-03-01\",\"to\":\"2027-12-31\"}");

        @Test
        void keeps_the_new_text_and_finds_the_difference() {
            knowing(inForce())
                    .when(amend(longer, both()))
                    .then(amended(2, longer, both()))
                    .notEvidenced();
            knowing(inForce(amended(2, longer, both())))
                    .when(amend(terms("2027-12-31", 60, false, PAPER, A, B), both()))
                    .then(
                            new AgreementAmended(
                                    AGREEMENT,
                                    3,
                                    terms("2027-12-31", 60, false, PAPER, A, B),
                                    List.of(new FieldChange("/noticeDays", "30", "60")),
                                    both()));
        }

        @Test
        void to_the_same_changes_nothing() {
            knowing(inForce()).when(amend(TERMS, both())).thenNothing();
        }

        @Test
        void takes_the_approval_of_every_party() {
            knowing(inForce())
                    .when(amend(longer, List.of(new PartyApproval(A, DECISION_A))))
                    .thenRefused(AgreementRefusal.APPROVAL_MISSING);
            knowing(inForce())
                    .as(MIRRORED)
                    .when(amend(longer, List.of()))
                    .then(amended(2, longer, List.of()))
                    .notEvidenced(Invariant.I_35);
        }

        @Test
        void takes_the_approval_of_those_who_leave_and_those_who_join() {
            AgreementTerms other = terms("2026-12-31", 30, false, PAPER, A, C);
            knowing(inForce())
                    .when(amend(other, both()))
                    .thenRefused(AgreementRefusal.APPROVAL_MISSING);
            knowing(inForce())
                    .when(
                            amend(
                                    other,
                                    List.of(
                                            new PartyApproval(A, DECISION_A),
                                            new PartyApproval(C, DECISION_B))))
                    .thenRefused(AgreementRefusal.APPROVAL_MISSING);
        }

        @Test
        void checks_each_approval() {
            knowing(inForce())
                    .when(
                            amend(
                                    longer,
                                    List.of(
                                            new PartyApproval(A, DECISION_A),
                                            new PartyApproval(B, DECISION_A))))
                    .thenRefused(AgreementRefusal.DECISION_NOT_COMPETENT);
            knowing(inForce())
                    .when(amend(longer, List.of(new PartyApproval(STRANGER, DECISION_A))))
                    .thenRefused(AgreementRefusal.NOT_A_PARTY);
        }

        @Test
        void checks_the_new_text() {
            knowing(inForce())
                    .when(amend(terms("2026-12-31", 30, false, PAPER, A), both()))
                    .thenRefused(AgreementRefusal.PARTIES_TOO_FEW);
        }

        @Test
        void needs_one_signed_by_all() {
            knowing(given(DRAFTED))
                    .when(amend(longer, both()))
                    .thenRefused(AgreementRefusal.NOT_IN_THIS_STATE);
        }

        private AmendAgreement amend(AgreementTerms terms, List<PartyApproval> approvals) {
            return new AmendAgreement(AGREEMENT, terms, approvals);
        }

        private AgreementEvent amended(
                int version, AgreementTerms terms, List<PartyApproval> approvals) {
            return new AgreementAmended(AGREEMENT, version, terms, List.of(change), approvals);
        }
    }

    @Nested
    class Renewing {
        @Test
        void moves_its_end() {
            knowing(inForce())
                    .when(renew("2027-12-31", both()))
                    .then(renewed("2027-12-31", both()));
            knowing(inForce(renewed("2027-12-31", both())))
                    .when(renew("2027-12-31", both()))
                    .thenNothing();
            knowing(inForce(renewed("2027-12-31", both())))
                    .when(renew("2027-06-30", both()))
                    .thenRefused(AgreementRefusal.NOT_LONGER);
        }

        @Test
        void never_shortens_it_I_03() {
            knowing(inForce())
                    .when(renew("2026-12-30", both()))
                    .thenRefused(AgreementRefusal.NOT_LONGER);
            knowing(inForce())
                    .when(renew("2026-12", both()))
                    .thenRefused(AgreementRefusal.NOT_LONGER);
            knowing(inForce()).when(renew("2027", both())).then(renewed("2027", both()));
        }

        @Test
        void needs_an_end() {
            knowing(inForce(terms(null, 30, false, PAPER, A, B)))
                    .when(renew("2027-12-31", both()))
                    .thenRefused(AgreementRefusal.NO_END_TO_EXTEND);
        }

        @Test
        void takes_the_approval_of_every_party_unless_it_renews_itself_I_35() {
            knowing(inForce())
                    .when(renew("2027-12-31", List.of()))
                    .thenRefused(AgreementRefusal.APPROVAL_MISSING);
            knowing(inForce(terms("2026-12-31", 30, true, PAPER, A, B)))
                    .when(renew("2027-12-31", List.of()))
                    .then(renewed("2027-12-31", List.of()))
                    .notEvidenced();
            knowing(inForce(terms("2026-12-31", 30, true, PAPER, A, B)))
                    .when(renew("2027-12-31", List.of(new PartyApproval(A, DECISION_A))))
                    .thenRefused(AgreementRefusal.APPROVAL_MISSING);
        }

        @Test
        void keeps_the_rest_of_the_text() {
            knowing(inForce(renewed("2027-12-31", both())))
                    .when(
                            new AmendAgreement(
                                    AGREEMENT, terms("2027-12-31", 60, false, PAPER, A, B), both()))
                    .then(
                            new AgreementAmended(
                                    AGREEMENT,
                                    2,
                                    terms("2027-12-31", 60, false, PAPER, A, B),
                                    List.of(new FieldChange("/noticeDays", "30", "60")),
                                    both()));
        }

        private RenewAgreement renew(String to, List<PartyApproval> approvals) {
            return new RenewAgreement(AGREEMENT, UncertainDate.parse(to), approvals);
        }

        private AgreementEvent renewed(String to, List<PartyApproval> approvals) {
            return new AgreementRenewed(AGREEMENT, UncertainDate.parse(to), approvals);
        }
    }

    @Nested
    class Terminating_I_19 {
        @Test
        void takes_a_party_its_decision_and_its_notice() {
            knowing(inForce())
                    .as(effective("2026-03-31"))
                    .when(leave(A, null, DECISION_A))
                    .then(TERMINATED)
                    .notEvidenced();
            knowing(inForce())
                    .as(effective("2026-03-30"))
                    .when(leave(A, null, DECISION_A))
                    .thenRefused(AgreementRefusal.NOTICE_TOO_SHORT);
        }

        @Test
        void counts_notice_from_the_day_it_was_given() {
            AgreementEvent left =
                    new AgreementTerminated(
                            AGREEMENT, A, UncertainDate.parse("2026-02-01"), "Ferdig", DECISION_A);
            knowing(inForce())
                    .as(effective("2026-03-03"))
                    .when(leave(A, "2026-02-01", DECISION_A))
                    .then(left);
            knowing(inForce())
                    .as(effective("2026-03-02"))
                    .when(leave(A, "2026-02-01", DECISION_A))
                    .thenRefused(AgreementRefusal.NOTICE_TOO_SHORT);
            knowing(inForce())
                    .as(effective("2026-03-03"))
                    .when(leave(A, "2026-02", DECISION_A))
                    .thenRefused(AgreementRefusal.NOTICE_TOO_SHORT);
        }

        @Test
        void needs_no_notice_where_none_is_agreed() {
            knowing(inForce(terms("2026-12-31", null, false, PAPER, A, B)))
                    .when(leave(A, null, DECISION_A))
                    .then(TERMINATED);
        }

        @Test
        void is_by_a_party() {
            knowing(inForce())
                    .as(effective("2026-06-01"))
                    .when(leave(null, null, null))
                    .thenRefused(AgreementRefusal.PARTY_UNSTATED);
            knowing(inForce())
                    .as(effective("2026-06-01"))
                    .when(leave(STRANGER, null, DECISION_A))
                    .thenRefused(AgreementRefusal.NOT_A_PARTY);
            knowing(inForce())
                    .as(effective("2026-06-01"))
                    .when(leave(A, null, null))
                    .thenRefused(AgreementRefusal.NO_DECISION);
        }

        @Test
        void may_be_reported_with_nothing_shown() {
            knowing(inForce())
                    .as(MIRRORED)
                    .when(leave(null, null, null))
                    .then(new AgreementTerminated(AGREEMENT, null, null, "Ferdig", null))
                    .notEvidenced(Invariant.I_19);
        }

        @Test
        void happens_once() {
            knowing(inForce(TERMINATED))
                    .when(leave(A, null, DECISION_A))
                    .thenRefused(AgreementRefusal.NOT_IN_THIS_STATE);
            knowing(given(DRAFTED))
                    .when(leave(A, null, DECISION_A))
                    .thenRefused(AgreementRefusal.NOT_IN_THIS_STATE);
        }

        private TerminateAgreement leave(OrganisationId by, String given, DecisionId decision) {
            return new TerminateAgreement(
                    AGREEMENT,
                    by,
                    given == null ? null : UncertainDate.parse(given),
                    "Ferdig",
                    decision);
        }
    }

    private Given inForce(AgreementEvent... more) {
        AgreementEvent[] all = new AgreementEvent[more.length + 2];
        all[0] = DRAFTED;
        all[1] = IN_FORCE;
        System.arraycopy(more, 0, all, 2, more.length);
        return given(all);
    }

    private Given inForce(AgreementTerms terms) {
        return given(drafted(terms), IN_FORCE);
    }

    /** Each party has a council; each council has decided. */
    private Given knowing(Given given) {
        return given.knowing(OrganisationStanding.class, A, organisation(A, null))
                .knowing(OrganisationStanding.class, B, organisation(B, null))
                .knowing(OrganisationStanding.class, C, organisation(C, null))
                .knowing(BodyStanding.class, COUNCIL_A, body(COUNCIL_A, A))
                .knowing(BodyStanding.class, COUNCIL_B, body(COUNCIL_B, B))
                .knowing(DecisionStanding.class, DECISION_A, decision(COUNCIL_A))
                .knowing(DecisionStanding.class, DECISION_B, decision(COUNCIL_B))
                .knowing(
                        PersonStanding.class,
                        DIRECTOR,
                        new PersonStanding(DIRECTOR, A, null, Set.of(), Set.of()));
    }

    private static List<PartyApproval> both() {
        return List.of(new PartyApproval(A, DECISION_A), new PartyApproval(B, DECISION_B));
    }

    private static SignAgreement sign(
            OrganisationId party, DelegationId delegation, Represented... others) {
        return new SignAgreement(AGREEMENT, party, DIRECTOR, CAPACITY, delegation, List.of(others));
    }

    private static AgreementEvent signed(
            OrganisationId party, DelegationId delegation, Represented... others) {
        return new AgreementSigned(
                AGREEMENT, party, DIRECTOR, CAPACITY, delegation, List.of(others));
    }

    private static AgreementEvent drafted(AgreementTerms terms) {
        return new AgreementDrafted(AGREEMENT, PROGRAMME, KIND, terms);
    }

    private static AgreementTerms terms(
            String to, Integer noticeDays, boolean renews, Doc text, OrganisationId... parties) {
        return new AgreementTerms(
                "Felles turnus",
                List.of(parties),
                period("2026-03-01", to),
                noticeDays,
                renews,
                text);
    }

    private static Period period(String from, String to) {
        return new Period(UncertainDate.parse(from), to == null ? null : UncertainDate.parse(to));
    }

    private static OrganisationStanding organisation(OrganisationId organisation, String until) {
        return new OrganisationStanding(
                organisation,
                false,
                Map.of(),
                Set.of(),
                until == null ? null : UncertainDate.parse(until),
                null);
    }

    private static BodyStanding body(BodyId body, OrganisationId organisation) {
        return new BodyStanding(
                body,
                new Code("kommunestyre"),
                new Code("KOML11"),
                organisation,
                null,
                null,
                true,
                null,
                Set.of());
    }

    private static DecisionStanding decision(BodyId body) {
        return decision(body, "2026-02-01", false, Set.of(), Set.of());
    }

    private static DecisionStanding decision(
            String from, boolean fallen, Set<Integer> conditions, Set<Invariant> notEvidenced) {
        return decision(COUNCIL_A, from, fallen, conditions, notEvidenced);
    }

    private static DecisionStanding decision(
            BodyId body,
            String from,
            boolean fallen,
            Set<Integer> conditions,
            Set<Invariant> notEvidenced) {
        return new DecisionStanding(
                DECISION_A,
                body,
                "resolution",
                UncertainDate.parse(from),
                fallen,
                conditions,
                Set.of(HASH),
                null,
                notEvidenced);
    }
}
