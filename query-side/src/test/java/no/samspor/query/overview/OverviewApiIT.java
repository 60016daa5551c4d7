package no.samspor.query.overview;

import static no.samspor.query.projection.Stamps.MELHUS;
import static no.samspor.query.projection.Stamps.SKAUN;
import static no.samspor.query.projection.Stamps.closed;
import static no.samspor.query.projection.Stamps.effective;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samspor.events.steering.HandoverEvent.HandoverAccepted;
import no.samspor.events.steering.HandoverEvent.HandoverPlanned;
import no.samspor.events.steering.HandoverEvent.Receiver;
import no.samspor.events.steering.MandateEvent.MandateApproved;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateText;
import no.samspor.events.structure.AgreementEvent.AgreementDrafted;
import no.samspor.events.structure.AgreementEvent.AgreementEnteredIntoForce;
import no.samspor.events.structure.AgreementTerms;
import no.samspor.events.structure.ProgrammeEvent.ProgrammeEstablished;
import no.samspor.events.structure.ProjectEvent.Gate;
import no.samspor.events.structure.ProjectEvent.GateOutcome;
import no.samspor.events.structure.ProjectEvent.GatePassed;
import no.samspor.events.structure.ProjectEvent.ProjectProposed;
import no.samspor.kernel.Access;
import no.samspor.kernel.Code;
import no.samspor.kernel.Period;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.kernel.id.ProjectId;
import no.samspor.query.Line;
import no.samspor.query.asof.Asking;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OverviewApiIT {

    private static final ProgrammeId PROGRAMME = new ProgrammeId(Id.fresh());
    private static final ProjectId PROJECT = new ProjectId(Id.fresh());
    private static final HandoverId FIRST = new HandoverId(Id.fresh());
    private static final HandoverId SECOND = new HandoverId(Id.fresh());
    private static final String OVERVIEW = "/programmes/" + PROGRAMME + "/overview";
    private static Line line;
    private static Asking asking;

    @BeforeAll
    static void start() {
        List<View<?>> views =
                features(JdbcClient.create(new SimpleDriverDataSource()))
                        .getBeanProvider(Shows.class)
                        .stream()
                        .flatMap(each -> each.views().stream())
                        .toList();
        line = new Line(views);
        List<OverviewPart> parts =
                features(line.database).getBeanProvider(OverviewPart.class).stream().toList();
        asking = new Asking(line, _ -> new OverviewApi(parts));
        line.processor.start();
        structure();
        handovers();
        mandates();
        agreements();
        line.settle();
    }

    /** Every feature's own reads and parts, as the application finds them. */
    private static AnnotationConfigApplicationContext features(JdbcClient database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> database);
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Shows.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(OverviewPart.class));
        scanner.scan("no.samspor.query");
        context.refresh();
        return context;
    }

    private static void structure() {
        line.record(
                0,
                effective("2023-01-01"),
                new ProgrammeEstablished(
                        PROGRAMME,
                        "Heltid",
                        List.of(),
                        new Code("program"),
                        null,
                        null,
                        null,
                        null));
        project(PROJECT, "Kommunikasjon", effective("2023-01-01"));
        line.record(
                1,
                effective("2023-06-01"),
                new GatePassed(PROJECT, Gate.BP3, GateOutcome.GO, null, List.of()));
        project(
                new ProjectId(Id.fresh()),
                "Lukket",
                closed("2023-01-01", Access.Level.EXEMPT, SKAUN));
    }

    private static void project(ProjectId project, String title, Stamp stamp) {
        line.record(
                0,
                stamp,
                new ProjectProposed(
                        project,
                        PROGRAMME,
                        null,
                        new Code("project"),
                        new Code("none"),
                        title,
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private static void handovers() {
        planned(FIRST, MELHUS);
        planned(SECOND, SKAUN);
        accepted(FIRST, "2024-01-01");
        accepted(SECOND, "2025");
    }

    private static void planned(HandoverId handover, OrganisationId receiver) {
        line.record(
                0,
                effective("2023-01-01"),
                new HandoverPlanned(
                        handover,
                        PROGRAMME,
                        PROJECT,
                        List.of("Kommunikasjon"),
                        new Receiver(receiver, null, null),
                        "rådgiver",
                        List.of(),
                        null));
    }

    private static void accepted(HandoverId handover, String from) {
        line.record(
                1,
                effective(from),
                new HandoverAccepted(handover, null, null, null, List.of(), null));
    }

    private static void mandates() {
        mandate(PROGRAMME, "2025-12-31", true);
        mandate(PROJECT, "2026", true);
        mandate(PROJECT, "2030-12-31", false);
    }

    private static void mandate(Id holder, String to, boolean approved) {
        MandateId mandate = new MandateId(Id.fresh());
        MandateText text =
                new MandateText(
                        "Formål",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        period("2023-01-01", to),
                        null);
        line.record(
                0, effective("2023-01-01"), new MandateDrafted(mandate, PROGRAMME, holder, text));
        if (!approved) return;
        line.record(1, effective("2023-02-01"), new MandateApproved(mandate, 1, null, null));
    }

    private static void agreements() {
        agreement("Drift", "2025-12-31", true);
        agreement("Evig", "2040-12-31", true);
        agreement("Utkast", "2025-12-31", false);
        agreement("Gammel", "2023-12-31", true);
    }

    private static void agreement(String subject, String to, boolean signed) {
        AgreementId agreement = new AgreementId(Id.fresh());
        AgreementTerms terms =
                new AgreementTerms(
                        subject,
                        List.of(MELHUS, SKAUN),
                        period("2023-01-01", to),
                        null,
                        false,
                        null);
        line.record(
                0,
                effective("2023-01-01"),
                new AgreementDrafted(agreement, PROGRAMME, new Code("kontrakt"), terms));
        if (!signed) return;
        line.record(1, effective("2023-02-01"), new AgreementEnteredIntoForce(agreement));
    }

    private static Period period(String from, String to) {
        return new Period(UncertainDate.parse(from), UncertainDate.parse(to));
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

    private static JsonNode part(String question, int line, String name) throws Exception {
        return asking.item(OVERVIEW + question).get(line).get("parts").path(name);
    }

    @Test
    void the_programme_stands_first_then_its_projects_that_the_reader_may_see() throws Exception {
        JsonNode lines = asking.item(OVERVIEW);
        assertThat(lines.valueStream().map(each -> each.get("about").asString()))
                .containsExactly(PROGRAMME.toString(), PROJECT.toString());
        assertThat(part("", 0, "programme").get("name").asString()).isEqualTo("Heltid");
        assertThat(part("", 1, "project").get("title").asString()).isEqualTo("Kommunikasjon");
        asking.signIn(SKAUN, "OFF");
        assertThat(asking.item(OVERVIEW)).as("its own; it takes no part in the rest").hasSize(1);
    }

    @Test
    void a_project_shows_its_gate_for_both_times() throws Exception {
        assertThat(part("", 1, "project").get("gate").asString()).isEqualTo("bp3");
        assertThat(part("?effectiveOn=2023-05-31", 1, "project").has("gate")).isFalse();
        assertThat(part("?atPosition=2", 1, "project").has("gate")).isFalse();
    }

    @Test
    void it_is_in_operation_when_every_receiver_has_accepted_I_31() throws Exception {
        assertThat(handovers("?effectiveOn=2023-12-31")).isEqualTo("0+0/2 no");
        assertThat(handovers("?effectiveOn=2024-12-31")).isEqualTo("1+0/2 no");
        assertThat(handovers("?effectiveOn=2025-06-01")).isEqualTo("1+1/2 possibly");
        assertThat(handovers("?effectiveOn=2026-01-01")).isEqualTo("2+0/2 yes");
        assertThat(handovers("?effectiveOn=2026-01-01&atPosition=6")).isEqualTo("0+0/2 no");
    }

    private static String handovers(String question) throws Exception {
        JsonNode shown = part(question, 1, "handovers");
        return shown.get("received").asInt()
                + "+"
                + shown.get("possiblyReceived").asInt()
                + "/"
                + shown.get("planned").asInt()
                + " "
                + shown.get("inOperation").asString();
    }

    @Test
    void approved_mandates_stand_by_their_holder_with_their_expiry() throws Exception {
        JsonNode own = part("?effectiveOn=2025-11-01", 0, "mandates");
        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("version").asInt()).isEqualTo(1);
        assertThat(own.get(0).get("expiry").toString())
                .isEqualTo("{\"lastDay\":\"2025-12-31\",\"over\":\"no\",\"soon\":\"yes\"}");
        JsonNode projects = part("?effectiveOn=2025-11-01", 1, "mandates");
        assertThat(projects).hasSize(1);
        assertThat(projects.get(0).get("expiry").get("soon").asString()).isEqualTo("possibly");
        assertThat(
                        part("?effectiveOn=2026-02-01", 0, "mandates")
                                .get(0)
                                .get("expiry")
                                .get("over")
                                .asString())
                .isEqualTo("yes");
        assertThat(part("?effectiveOn=2023-01-31", 0, "mandates").isMissingNode()).isTrue();
    }

    @Test
    void agreements_that_end_within_90_days_are_named() throws Exception {
        JsonNode ending = part("?effectiveOn=2025-10-02", 0, "endingAgreements");
        assertThat(ending.valueStream().map(each -> each.get("subject").asString()))
                .containsExactly("Drift");
        assertThat(ending.get(0).get("inForce").asString()).isEqualTo("yes");
        assertThat(part("?effectiveOn=2025-10-01", 0, "endingAgreements").isMissingNode()).isTrue();
        assertThat(part("?effectiveOn=2026-01-01", 0, "endingAgreements").isMissingNode()).isTrue();
    }

    @Test
    void what_cannot_be_asked_is_refused() throws Exception {
        asking.refused(OVERVIEW + "?phase=x", 400, "edge/unknown-parameter");
        asking.refused(
                "/programmes/" + new ProgrammeId(Id.fresh()) + "/overview", 404, "edge/not-found");
        asking.refused(OVERVIEW + "?effectiveOn=2022-12-31", 404, "edge/not-found");
    }
}
