package no.samspor.query.structure.agreement;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static no.samspor.query.structure.agreement.AgreementViewTest.AGREEMENT;
import static no.samspor.query.structure.agreement.AgreementViewTest.PROGRAMME;
import static no.samspor.query.structure.agreement.AgreementViewTest.drafted;
import static no.samspor.query.structure.agreement.AgreementViewTest.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.structure.AgreementEvent.AgreementApprovedByParty;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.kernel.Access;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.Id;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementApiIT {

    private static final AgreementId DRAFT = new AgreementId(Id.fresh());
    private static final AgreementId CLOSED = new AgreementId(Id.fresh());
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(AgreementView.VIEW, ApprovalView.VIEW, SignatureView.VIEW));
        AgreementTable table = new AgreementTable(line.database);
        asking = new Asking(line, versions -> new AgreementRegisterApi(table, versions));
        line.processor.start();
        line.record(0, effective("2023-11-01"), drafted("2024-01-01", "2025"));
        line.record(
                1,
                effective("2023-12-01"),
                new AgreementApprovedByParty(AGREEMENT, MELHUS, null),
                signed(AGREEMENT),
                new AgreementEnteredIntoForce(AGREEMENT));
        line.record(0, effective("2023-11-01"), drafted(DRAFT, "2024-01-01", null));
        line.record(
                0,
                closed("2023-11-01", Access.Level.EXEMPT, SKAUN),
                drafted(CLOSED, "2024-01-01", null));
        line.settle();
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "OFF");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    @Test
    void an_agreement_is_in_force_or_not_on_the_day() throws Exception {
        String one = "/agreements/" + AGREEMENT;
        assertThat(asking.ask(one).getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(inForce(one + "?effectiveOn=2023-12-31")).isEqualTo("no");
        assertThat(inForce(one + "?effectiveOn=2024-12-31")).isEqualTo("yes");
        assertThat(inForce(one + "?effectiveOn=2025-06-01")).isEqualTo("possibly");
        assertThat(inForce(one + "?effectiveOn=2024-12-31&atPosition=1")).isEqualTo("no");
        assertThat(asking.item(one).get("subject").asString()).isEqualTo("Drift");
        assertThat(asking.item(one).get("positions")).isNotEmpty();
    }

    private static String inForce(String path) throws Exception {
        return asking.item(path).get("inForce").asString();
    }

    @Test
    void agreements_are_found_by_what_they_are() throws Exception {
        assertThat(asking.items("/agreements?programme=" + PROGRAMME)).hasSize(2);
        assertThat(asking.texts("/agreements?state=draft", "agreement"))
                .containsExactly(DRAFT.toString());
        assertThat(asking.items("/agreements?kind=kontrakt")).isEmpty();
        assertThat(asking.texts("/agreements?state=signed&effectiveOn=2024-12-31", "inForce"))
                .containsExactly("yes");
        var first = asking.answer("/agreements?limit=1&effectiveOn=2024-12-31");
        var second =
                asking.answer("/agreements?limit=1&startingAfter=" + first.get("next").asString());
        assertThat(second.get("meta").get("effectiveOn").asString()).isEqualTo("2024-12-31");
        assertThat(second.get("items")).hasSize(1);
    }

    @Test
    void those_bound_and_those_who_approved_are_listed() throws Exception {
        String one = "/agreements/" + AGREEMENT;
        assertThat(asking.texts(one + "/approvals", "party")).containsExactly(MELHUS.toString());
        assertThat(asking.items(one + "/approvals?effectiveOn=2023-11-30")).isEmpty();
        assertThat(asking.texts(one + "/signatures", "party"))
                .containsExactlyInAnyOrder(MELHUS.toString(), SKAUN.toString());
        assertThat(asking.texts(one + "/signatures?party=" + SKAUN, "signedBy"))
                .containsExactly(MELHUS.toString());
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused("/agreements?inForce=yes", 400, "edge/unknown-parameter");
        asking.refused("/agreements/" + CLOSED, 404, "edge/not-found");
    }
}
