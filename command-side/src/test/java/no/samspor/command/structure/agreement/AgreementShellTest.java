package no.samspor.command.structure.agreement;

import static no.samspor.command.Stamps.HASH;
import static no.samspor.command.Stamps.OFFICE;
import static no.samspor.command.Stamps.PAPER;

import java.util.List;
import no.samspor.command.ShellSpec;
import no.samspor.command.structure.agreement.AgreementCommand.AmendAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.ApproveAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.DraftAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.RenewAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.SignAgreement;
import no.samspor.command.structure.agreement.AgreementCommand.TerminateAgreement;
import no.samspor.events.Event;
import no.samspor.events.decision.DecisionEvent.DecisionAdopted;
import no.samspor.events.structure.AgreementEvent;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementEvent.AgreementSigned;
import no.samspor.events.structure.AgreementEvent.AgreementTerminated;
import no.samspor.events.structure.AgreementEvent.PartyApproval;
import no.samspor.events.structure.AgreementEvent.Represented;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.events.structure.BodyEvent.BodyPlanned;
import no.samspor.events.structure.DelegationEvent.Delegate;
import no.samspor.events.structure.DelegationEvent.DelegationGranted;
import no.samspor.events.structure.OrganisationEvent.OrganisationRegistered;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Code;
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
import org.junit.jupiter.api.Test;

/** That it consults all that its rules ask about: what is missing would fail as never consulted. */
class AgreementShellTest extends ShellSpec<AgreementShell> {

    private static final AgreementId AGREEMENT = new AgreementId(Id.named("agreement"));
    private static final OrganisationId OTHER = new OrganisationId(Id.named("other"));
    private static final BodyId COUNCIL = new BodyId(Id.named("council"));
    private static final BodyId COUNCIL_OTHER = new BodyId(Id.named("council-other"));
    private static final DecisionId DECISION = new DecisionId(Id.named("decision"));
    private static final DelegationId DELEGATION = new DelegationId(Id.named("delegation"));
    private static final PersonId DIRECTOR = new PersonId(Id.named("director"));
    private static final Code KIND = new Code("kontrakt");
    private static final AgreementTerms TERMS = terms("Turnus");
    private static final AgreementEvent DRAFTED =
            new AgreementDrafted(AGREEMENT, null, KIND, TERMS);
    private static final AgreementEvent APPROVED =
            new AgreementApprovedByParty(AGREEMENT, OFFICE, DECISION);
    private static final AgreementEvent IN_FORCE = new AgreementEnteredIntoForce(AGREEMENT);

    AgreementShellTest() {
        super(AgreementShell.class);
    }

    @Test
    void a_draft_consults_its_parties() {
        elsewhere(organisation(OFFICE), organisation(OTHER))
                .given()
                .when(new DraftAgreement(AGREEMENT, null, KIND, TERMS))
                .then(DRAFTED);
    }

    @Test
    void an_approval_consults_the_decision_and_its_body() {
        elsewhere(council(COUNCIL, OFFICE), decision())
                .given(DRAFTED)
                .when(new ApproveAgreement(AGREEMENT, OFFICE, DECISION))
                .then(APPROVED);
    }

    @Test
    void a_signature_consults_the_signer_and_the_delegations() {
        List<Represented> others = List.of(new Represented(OTHER, DELEGATION));
        elsewhere(new PersonRegistered(DIRECTOR, OFFICE, null), delegation(), otherCouncil())
                .given(DRAFTED, APPROVED)
                .when(new SignAgreement(AGREEMENT, OFFICE, DIRECTOR, "Direktør", null, others))
                .then(
                        new AgreementSigned(AGREEMENT, OFFICE, DIRECTOR, "Direktør", null, others),
                        IN_FORCE);
    }

    @Test
    void a_signature_consults_the_delegation_for_its_own_party_too() {
        elsewhere(new PersonRegistered(DIRECTOR, OFFICE, null), delegation(), otherCouncil())
                .given(DRAFTED)
                .when(
                        new SignAgreement(
                                AGREEMENT, OFFICE, DIRECTOR, "Direktør", DELEGATION, List.of()))
                .thenRefused(AgreementRefusal.DELEGATION_OF_ANOTHER);
    }

    @Test
    void an_amendment_consults_parties_and_approvals() {
        elsewhere(organisation(OFFICE), organisation(OTHER), council(COUNCIL, OFFICE), decision())
                .given(DRAFTED, IN_FORCE)
                .when(new AmendAgreement(AGREEMENT, terms("Vikarer"), approvals()))
                .thenRefused(AgreementRefusal.DECISION_NOT_COMPETENT);
    }

    @Test
    void a_renewal_consults_approvals() {
        elsewhere(council(COUNCIL, OFFICE), decision())
                .given(DRAFTED, IN_FORCE)
                .when(new RenewAgreement(AGREEMENT, UncertainDate.parse("2028-12-31"), approvals()))
                .thenRefused(AgreementRefusal.DECISION_NOT_COMPETENT);
    }

    @Test
    void a_termination_consults_the_decision() {
        elsewhere(council(COUNCIL, OFFICE), decision())
                .given(DRAFTED, IN_FORCE)
                .when(new TerminateAgreement(AGREEMENT, OFFICE, null, "Ferdig", DECISION))
                .then(new AgreementTerminated(AGREEMENT, OFFICE, null, "Ferdig", DECISION));
    }

    private static List<PartyApproval> approvals() {
        return List.of(new PartyApproval(OFFICE, DECISION), new PartyApproval(OTHER, DECISION));
    }

    private static AgreementTerms terms(String subject) {
        return new AgreementTerms(
                subject,
                List.of(OFFICE, OTHER),
                new Period(UncertainDate.parse("2026-01-01"), UncertainDate.parse("2026-12-31")),
                null,
                false,
                PAPER);
    }

    private static Event organisation(OrganisationId organisation) {
        return new OrganisationRegistered(
                organisation, "Kommune", List.of(), null, "test", null, null, null);
    }

    private static Event otherCouncil() {
        return council(COUNCIL_OTHER, OTHER);
    }

    private static Event council(BodyId body, OrganisationId organisation) {
        return new BodyPlanned(
                body,
                null,
                null,
                organisation,
                "Kommunestyret",
                List.of(),
                new Code("kommunestyre"),
                new Code("elected"),
                new Code("KOML11"),
                null,
                null,
                null,
                List.of());
    }

    private static Event delegation() {
        return new DelegationGranted(
                DELEGATION,
                null,
                COUNCIL_OTHER,
                new Delegate(null, null, OFFICE, Role.OWN),
                "Signere",
                List.of(new Code("agreementSigning")),
                null,
                new Period(UncertainDate.parse("2026-01-01"), null),
                false,
                null,
                null);
    }

    private static Event decision() {
        return new DecisionAdopted(
                DECISION,
                COUNCIL,
                null,
                new Code("resolution"),
                "Avtale",
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
