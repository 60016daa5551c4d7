package no.samspor.query.record.audit;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.record.AuditEvent.AuditClosed;
import no.samspor.events.record.AuditEvent.AuditFindingRecorded;
import no.samspor.events.record.AuditEvent.AuditOpened;
import no.samspor.events.record.AuditEvent.AuditQuestionAsked;
import no.samspor.kernel.Code;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
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
class AuditApiIT {

    private static final AuditId AUDIT = new AuditId(Id.fresh());
    private static final AuditId CLOSED = new AuditId(Id.fresh());
    private static final AuditId VAGUE = new AuditId(Id.fresh());
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.fresh());
    private static final ProgrammeId ANOTHER = new ProgrammeId(Id.fresh());
    private static final ProgrammeId A_THIRD = new ProgrammeId(Id.fresh());
    private static final Code COMMITTEE = new Code("kontrollutvalg");
    private static final LocalDate FIRST = LocalDate.parse("2024-03-10");
    private static final LocalDate LAST = LocalDate.parse("2024-06-30");

    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        line = new Line(List.of(AuditView.VIEW, AuditQuestionView.VIEW, AuditFindingView.VIEW));
        AuditTable table = new AuditTable(line.database);
        asking = new Asking(line, versions -> new AuditRegisterApi(table, versions));
        line.processor.start();
        line.record(
                0,
                effective("2024-03-01"),
                opened(AUDIT, PROGRAMME),
                new AuditQuestionAsked(AUDIT, 1, SKAUN, Role.OFF, "Hvorfor?"),
                new AuditFindingRecorded(AUDIT, 1, "Mandatet", "Sett", List.of(PROGRAMME), "Ment"));
        line.record(0, effective("2024-03-01"), opened(CLOSED, ANOTHER));
        line.record(1, effective("2024-04-01"), new AuditClosed(CLOSED, "Ferdig"));
        line.record(0, effective("2024~"), opened(VAGUE, A_THIRD));
        line.settle();
    }

    @BeforeEach
    void signIn() {
        asking.signIn(MELHUS, "AUD");
    }

    @AfterEach
    void signOut() {
        asking.signOut();
    }

    private static AuditOpened opened(AuditId audit, ProgrammeId programme) {
        return new AuditOpened(audit, MELHUS, programme, COMMITTEE, "Alt", FIRST, LAST);
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @Test
    void engagements_are_found_by_what_they_are_about_and_how_far_they_have_come()
            throws Exception {
        assertThat(asking.texts("/audits?programme=" + PROGRAMME, "audit"))
                .containsExactly(AUDIT.toString());
        assertThat(asking.texts("/audits?state=closed", "audit"))
                .containsExactly(CLOSED.toString());
        assertThat(asking.items("/audits?auditor=" + SKAUN)).isEmpty();
        assertThat(asking.item("/audits/" + AUDIT).get("state").asString())
                .isEqualTo("draftReport");
        assertThat(asking.items("/audits/" + AUDIT + "/questions")).hasSize(1);
        assertThat(asking.texts("/audits/" + AUDIT + "/findings", "observation"))
                .containsExactly("Sett");
        asking.refused("/audits/" + new AuditId(Id.fresh()), 404, "edge/not-found");
    }

    /** Surely, and from the first day to the last, or to the day before it was closed. */
    @Test
    void auditors_are_engaged_while_an_engagement_is_in_force() {
        assertThat(engaged("2024-03-09")).isEmpty();
        assertThat(engaged("2024-03-10")).containsExactlyInAnyOrder(PROGRAMME, ANOTHER);
        assertThat(engaged("2024-03-31")).containsExactlyInAnyOrder(PROGRAMME, ANOTHER);
        assertThat(engaged("2024-04-01")).containsExactly(PROGRAMME);
        assertThat(engaged("2024-06-30")).containsExactly(PROGRAMME);
        assertThat(engaged("2024-07-01")).isEmpty();
        assertThat(line.progress.footing(SKAUN.toString(), FIRST).engaged()).isEmpty();
    }

    private static List<ProgrammeId> engaged(String day) {
        return line.progress.footing(MELHUS.toString(), LocalDate.parse(day)).engaged().stream()
                .map(ProgrammeId::parse)
                .toList();
    }
}
