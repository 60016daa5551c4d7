package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import no.samspor.command.access.Beginning;
import no.samspor.command.access.FirstOwner;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one may do stands in the record, over HTTP: whatever a token claims (I-04). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorityLineIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Oslo"));

    private static Line line;
    private static Hiring hiring;

    /** Run once, when a command has been let in and nothing of it is stored. */
    private static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>();

    @BeforeAll
    static void start() throws IOException {
        line = Line.start(DemoPrincipals.NAMESPACE);
        hiring = new Hiring(line);
        var _ =
                line.bean(CommandBus.class)
                        .registerHandlerInterceptor(
                                (work, chain) -> {
                                    Runnable meanwhile = MEANWHILE.getAndSet(null);
                                    if (meanwhile != null) meanwhile.run();
                                    return chain.proceed();
                                });
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    /** An organisation is registered by a project office. */
    private static Line.Reply registers(String who, String effectiveFrom) {
        return line.post(
                who,
                "/organisations",
                """
                {"name": "Prøve", "withoutNumber": "Prøve", "form": "OTHER",
                 "basis": {"effectiveFrom": "%s"}}"""
                        .formatted(effectiveFrom));
    }

    @Test
    void a_role_is_held_by_the_record_and_ends_with_the_next_request() {
        hiring.hire("fast", "2020-01-01", "OFF");
        registers("fast", TODAY.toString()).accepted();
        assertThat(line.get("fast", "/organisations").accepted().at("/items")).isNotEmpty();
        hiring.end("fast", TODAY.toString());
        registers("fast", TODAY.toString()).refused(403, "edge/not-allowed");
        assertThat(line.getPlain("fast", "/organisations").accepted().at("/items")).isEmpty();
    }

    @Test
    void a_role_that_is_held_today_but_was_not_on_the_effective_date_does_not_do() {
        hiring.hire("ny", TODAY.minusDays(5).toString(), "OFF");
        registers("ny", TODAY.minusDays(5).toString()).accepted();
        registers("ny", TODAY.minusDays(6).toString()).refused(403, "access/role-not-held-then");
        registers("ny", "%tY~".formatted(TODAY)).refused(403, "access/role-not-held-then");
        // What was done elsewhere is reported in the role of today.
        line.post(
                        "ny",
                        "/organisations",
                        """
                        {"name": "Prøve", "withoutNumber": "Prøve", "form": "OTHER",
                         "basis": {"origin": "mirrored", "effectiveFrom": "1999"}}""")
                .accepted();
    }

    @Test
    void a_role_that_was_held_on_the_effective_date_but_is_not_today_does_not_do() {
        hiring.hire("tidligere", "2020-01-01", "OFF");
        hiring.end("tidligere", TODAY.minusDays(3).toString());
        registers("tidligere", TODAY.minusDays(10).toString()).refused(403, "edge/not-allowed");
    }

    @Test
    void a_role_that_ends_after_it_was_judged_and_before_it_is_stored_does_not_do() {
        hiring.hire("snart", "2020-01-01", "OFF");
        MEANWHILE.set(() -> hiring.end("snart", TODAY.toString()));
        registers("snart", TODAY.toString()).refused(403, "edge/not-allowed");
        hiring.hire("fortsatt", "2020-01-01", "OFF");
        MEANWHILE.set(
                () ->
                        line.post(
                                        "ownerA",
                                        "/positions/@pos:fortsatt/role-descriptions",
                                        "{\"text\": \"Lede\"}")
                                .accepted());
        registers("fortsatt", TODAY.toString()).accepted();
    }

    @Test
    void a_seat_gives_its_role_until_the_membership_ends() {
        String proposal =
                """
                {"name": "Arbeidsgruppe", "bodyType": "lokalArbeidsgruppe",
                 "legalStatus": "advisory", "ruleSet": "ADVISORY"}""";
        line.post("chair", "/bodies", proposal).accepted();
        line.post(
                        "ownerB",
                        "/bodies/@bod:/demo-styringsgruppe/ended-memberships",
                        """
                        {"membership": "@mem:/demo-chair", "reason": "resigned",
                         "basis": {"effectiveFrom": "%s"}}"""
                                .formatted(TODAY),
                        "verv-slutt",
                        "\"1\"")
                .accepted();
        line.post("chair", "/bodies", proposal).refused(403, "edge/not-allowed");
    }

    @Test
    void nobody_writes_for_auditors_and_they_write_nothing_of_others_I_50() {
        String reported =
                """
                {"basis": {"origin": "mirrored", "quote": "Fra rapporten."}}""";
        for (String other : List.of("office", "records", "ownerA")) {
            line.post(other, "/audits/@aud:ingen/closing", reported)
                    .refused(403, "edge/not-allowed");
        }
        line.post(
                        "auditor",
                        "/audits",
                        """
                        {"auditor": "@org:kommune-a", "programme": "@prg:ingen",
                         "mandate": "kontrollutvalg", "scope": "Alt", "validFrom": "2026-01-01",
                         "validTo": "2099-12-31"}""")
                .refused(422, "audit/programme-unknown");
        registers("auditor", TODAY.toString()).refused(403, "edge/not-allowed");
    }

    @Test
    void a_deputy_acts_while_the_seat_is_empty_and_no_longer_than_the_mandate() {
        hiring.hire("vara", "2020-01-01", "COM");
        String body =
                """
                {"body": "@bod:vara", "name": "Varaprøve", "bodyType": "styringsgruppe",
                 "legalStatus": "administrative", "ruleSet": "AGREED"}""";
        line.post("office", "/bodies", body).accepted();
        String proposal = body.replace("\"body\": \"@bod:vara\", ", "");
        line.post("vara", "/bodies", proposal).refused(403, "edge/not-allowed");
        line.post(
                        "ownerA",
                        "/bodies/@bod:vara/members",
                        """
                        {"membership": "@mem:vara", "person": "@per:vara", "roleTitle": "Nestleder",
                         "organisation": "@org:kommune-a", "side": "employer",
                         "function": "deputyChair", "seat": 1, "votes": true}""")
                .accepted();
        line.post("vara", "/bodies", proposal).accepted();
        line.post(
                        "ownerA",
                        "/bodies/@bod:vara/ended-memberships",
                        """
                        {"membership": "@mem:vara", "reason": "termEnd",
                         "basis": {"effectiveFrom": "%s"}}"""
                                .formatted(TODAY))
                .accepted();
        line.post("vara", "/bodies", proposal).refused(403, "edge/not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "office, 310001007, 200, ''",
        "office, 310002003, 403, ''",
        "office, 123456785, 403, edge/organisation-unknown",
        "office, 123456784, 403, edge/organisation-unknown",
        "office, annet, 403, edge/organisation-unknown",
        "nobody, 310001007, 403, edge/sign-in-unknown",
    })
    void a_token_says_who_and_for_whom(
            String subject, String organisation, int status, String code) {
        String known = subject.equals("office") ? line.id("@per:/demo-office") : subject;
        line.signsIn("stated", hiring.token(known, organisation));
        Line.Reply reply =
                line.post("stated", "/organisations/@org:kommune-b/name", "{\"name\": \"B\"}");
        if (status == 200) reply.accepted();
        else reply.refused(status, code.isEmpty() ? "edge/not-allowed" : code);
    }

    @Test
    void nobody_gives_roles_in_another_organisation_once_it_has_people_of_its_own() {
        line.post(
                        "ownerB",
                        "/positions",
                        """
                        {"position": "@pos:b", "title": "Rådgiver", "employer": "@org:kommune-b",
                         "fteBp": 100, "term": "permanent"}""")
                .accepted();
        String roles = "{\"roles\": [\"ECO\"]}";
        line.post("records", "/positions/@pos:b/entrusted-roles", roles)
                .refused(404, "access/not-found");
        line.post("office", "/positions/@pos:b/entrusted-roles", roles)
                .refused(403, "edge/not-allowed");
        line.post(
                        "office",
                        "/positions/@pos:b/entrusted-roles",
                        "{\"roles\": [\"ECO\"], \"basis\": {\"origin\": \"mirrored\"}}")
                .refused(404, "access/not-found");
        line.post("ownerB", "/positions/@pos:b/entrusted-roles", roles).accepted();
    }

    @Test
    void the_record_begins_once() {
        Beginning beginning = line.bean(Beginning.class);
        FirstOwner first = DemoPeople.firstOwner();
        long recorded = line.recorded();
        beginning.with(first);
        assertThat(line.recorded()).isEqualTo(recorded);
        FirstOwner other =
                new FirstOwner(
                        new OrganisationId(Id.named("annen")),
                        first.name(),
                        null,
                        "Prøve",
                        first.form(),
                        first.person(),
                        first.position(),
                        first.title(),
                        first.issuer(),
                        first.subject(),
                        first.from());
        assertThatThrownBy(() -> beginning.with(other)).isInstanceOf(Beginning.BegunBefore.class);
        assertThat(line.recorded()).isEqualTo(recorded);
        assertThat(
                        line.get("auditor", "/streams/@org:kommune-a/events")
                                .accepted()
                                .body()
                                .toString())
                .contains("beginning-0");
    }
}
