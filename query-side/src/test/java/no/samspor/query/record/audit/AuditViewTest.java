package no.samspor.query.record.audit;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.samspor.events.record.AuditEvent.AuditAnswered;
import no.samspor.events.record.AuditEvent.AuditClosed;
import no.samspor.events.record.AuditEvent.AuditFindingRecorded;
import no.samspor.events.record.AuditEvent.AuditHearingRecorded;
import no.samspor.events.record.AuditEvent.AuditOpened;
import no.samspor.events.record.AuditEvent.AuditQuestionAsked;
import no.samspor.events.record.AuditEvent.AuditRecommendationFollowedUp;
import no.samspor.events.record.AuditEvent.AuditReported;
import no.samspor.events.record.AuditEvent.AuditSnapshotTaken;
import no.samspor.kernel.Code;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Role;
import no.samspor.kernel.RootHash;
import no.samspor.kernel.id.AuditId;
import no.samspor.kernel.id.DocumentId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.ViewSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditViewTest {

    private static final AuditId AUDIT = new AuditId(Id.named("audit"));
    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.named("programme"));
    private static final Doc REPORT = new Doc(new DocumentId(Id.named("report")), 1, null);
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final AuditOpened OPENED =
            new AuditOpened(
                    AUDIT, MELHUS, PROGRAMME, new Code("kontrollutvalg"), "Alt", FIRST, LAST);
    private static final AuditQuestionAsked ASKED =
            new AuditQuestionAsked(AUDIT, 1, SKAUN, Role.OFF, "Hvorfor?");
    private static final AuditFindingRecorded FOUND =
            new AuditFindingRecorded(AUDIT, 1, "Mandatet", "Sett", List.of(PROGRAMME), "Ment");

    private final ViewSpec<AuditView.Row> view = ViewSpec.of(AuditView.VIEW);
    private final ViewSpec<AuditQuestionView.Row> questions = ViewSpec.of(AuditQuestionView.VIEW);
    private final ViewSpec<AuditFindingView.Row> findings = ViewSpec.of(AuditFindingView.VIEW);

    private AuditView.Row on(String day) {
        return view.on(day).known().row(AUDIT).orElseThrow().row();
    }

    @Test
    void an_engagement_says_who_is_engaged_for_what_and_until_when() {
        view.given(effective("2026-03-01"), OPENED);
        assertThat(on("2026-03-01"))
                .isEqualTo(
                        new AuditView.Row(
                                AUDIT,
                                MELHUS,
                                PROGRAMME,
                                new Code("kontrollutvalg"),
                                "Alt",
                                FIRST,
                                LAST,
                                "opened",
                                null,
                                null,
                                null));
        assertThat(view.on("2026-02-28").known().row(AUDIT)).isEmpty();
    }

    @Test
    void it_goes_on_step_by_step_until_it_is_closed() {
        view.given(effective("2026-03-01"), OPENED)
                .given(effective("2026-03-02"), ASKED)
                .given(effective("2026-03-03"), new AuditSnapshotTaken(AUDIT, 20, RootHash.EMPTY))
                .given(
                        effective("2026-03-04"),
                        new AuditAnswered(AUDIT, 1, Role.OFF, "Derfor", List.of()),
                        FOUND)
                .given(effective("2026-03-05"), new AuditHearingRecorded(AUDIT, SKAUN, REPORT))
                .given(effective("2026-03-06"), new AuditReported(AUDIT, REPORT))
                .given(
                        effective("2026-03-07"),
                        new AuditRecommendationFollowedUp(AUDIT, 1, "Planlagt"))
                .given(effective("2026-03-08"), new AuditClosed(AUDIT, null));
        assertThat(on("2026-03-02").state()).isEqualTo("opened");
        assertThat(on("2026-03-03").state()).isEqualTo("fieldwork");
        assertThat(on("2026-03-03").position()).isEqualTo(20);
        assertThat(on("2026-03-03").rootHash()).isEqualTo(RootHash.EMPTY);
        assertThat(on("2026-03-04").state()).isEqualTo("draftReport");
        assertThat(on("2026-03-05").state()).isEqualTo("hearing");
        assertThat(on("2026-03-06").state()).isEqualTo("reported");
        assertThat(on("2026-03-06").report()).isEqualTo(REPORT);
        assertThat(on("2026-03-07").state()).isEqualTo("followUp");
        assertThat(on("2026-03-08").state()).isEqualTo("closed");
    }

    @Test
    void a_question_has_its_answer_beside_it() {
        questions
                .given(effective("2026-03-01"), OPENED, ASKED)
                .given(
                        effective("2026-03-04"),
                        new AuditAnswered(AUDIT, 1, Role.PRM, "Derfor", List.of(REPORT)),
                        FOUND);
        String key = Change.key(AUDIT, 1);
        assertThat(questions.on("2026-03-03").known().row(key).orElseThrow().row())
                .isEqualTo(
                        new AuditQuestionView.Row(
                                AUDIT, 1, SKAUN, Role.OFF, "Hvorfor?", null, null, null));
        assertThat(questions.on("2026-03-04").known().row(key).orElseThrow().row())
                .isEqualTo(
                        new AuditQuestionView.Row(
                                AUDIT,
                                1,
                                SKAUN,
                                Role.OFF,
                                "Hvorfor?",
                                "Derfor",
                                Role.PRM,
                                List.of(REPORT)));
    }

    @Test
    void a_finding_names_what_it_was_seen_in() {
        findings.given(effective("2026-03-01"), OPENED, ASKED, FOUND);
        assertThat(findings.on("2026-03-01").known().row(Change.key(AUDIT, 1)).orElseThrow().row())
                .isEqualTo(
                        new AuditFindingView.Row(
                                AUDIT, 1, "Mandatet", "Sett", List.of(PROGRAMME), "Ment"));
    }
}
