package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import no.samspor.events.json.SamsporJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in with the demo's own provider, as people and as machines. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Isolated("it looks into what is logged")
class LoginLineIT {

    private static final String PAGE = "/programmes";

    private static Line line;

    @BeforeAll
    static void start() throws IOException {
        line = Line.start("eksempel");
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    @Test
    void one_is_led_to_the_list_picks_somebody_and_comes_back_to_the_page() {
        try (Browser browser = new Browser(line.address())) {
            HttpResponse<String> list = browser.open(PAGE);
            assertThat(browser.way())
                    .map(URI::getPath)
                    .containsExactly(
                            "/login",
                            "/oauth2/authorization/demo",
                            "/oauth2/authorize",
                            "/demo/login");
            assertThat(browser.way().get(2).getQuery())
                    .contains("code_challenge_method=S256", "state=", "nonce=", "scope=openid");
            assertThat(list.body()).contains("<html lang=\"nb\">", "DEMO", "Kommunerevisor");
            assertThat(list.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'self'");
            String before = session(browser).getValue();

            HttpResponse<String> page =
                    browser.send("/demo/login", list, Map.of("username", "auditor"));
            assertThat(page.uri()).isEqualTo(line.address().resolve(PAGE));
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(session(browser).getValue()).as("a new session").isNotEqualTo(before);
            assertThat(session(browser).isHttpOnly()).isTrue();
        }
    }

    @Test
    void nobody_is_let_in_without_the_form_of_the_page_or_under_a_name_of_nobody() {
        try (Browser browser = new Browser(line.address())) {
            HttpResponse<String> list = browser.open(PAGE);
            assertThat(browser.send("/demo/login", Map.of("username", "auditor")).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> again =
                    browser.send("/demo/login", list, Map.of("username", "nobody"));
            assertThat(again.body()).contains("role=\"alert\"");
            assertThat(browser.open(PAGE).uri().getPath()).isEqualTo("/demo/login");
        }
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        try (Browser browser = new Browser(line.address())) {
            HttpResponse<String> page = browser.signIn(PAGE, "office");
            assertThat(browser.send("/logout", Map.of()).statusCode()).isEqualTo(403);
            assertThat(browser.open(PAGE).statusCode()).as("still here").isEqualTo(200);
            browser.send("/logout", page, Map.of());
            assertThat(browser.open(PAGE).uri().getPath()).isEqualTo("/demo/login");
        }
    }

    /** Somebody with a role in two organisations is shown the other one, and acts for it next. */
    @Test
    void who_acts_for_several_organisations_changes_between_them() {
        line.post(
                        "ownerB",
                        "/positions",
                        """
                        {"position": "@pos:to-steder", "title": "Arkivleder også i B",
                         "employer": "@org:kommune-b", "fteBp": 1000, "term": "permanent"}""")
                .accepted();
        line.post(
                        "ownerB",
                        "/positions/@pos:to-steder/holders",
                        """
                        {"holder": "@per:/demo-office", "term": {"from": "2020-01-01"},
                         "aboveFullTime": "Avtalt mellom kommunene."}""")
                .accepted();
        try (Browser browser = new Browser(line.address())) {
            assertThat(browser.signIn(PAGE, "office").body())
                    .doesNotContain("/login?organisation=");
        }
        line.post(
                        "ownerB",
                        "/positions/@pos:to-steder/entrusted-roles",
                        """
                        {"roles": ["REC"], "basis": {"effectiveFrom": "2020-01-01"}}""")
                .accepted();
        try (Browser browser = new Browser(line.address())) {
            HttpResponse<String> page = browser.signIn(PAGE, "office");
            String other = "/login?organisation=" + line.id("@org:kommune-b");
            assertThat(page.body()).contains(other).contains("Handle for en annen virksomhet");
            browser.open(other);
            HttpResponse<String> there = browser.open(PAGE);
            assertThat(there.body())
                    .contains("Arkivleder", "/login?organisation=" + line.id("@org:kommune-a"))
                    .doesNotContain(other);
        }
    }

    /** A browser asks for an icon wherever it is; it is told of one that is there. */
    @Test
    void the_list_of_people_has_an_icon() {
        try (Browser browser = new Browser(line.address())) {
            assertThat(browser.open(PAGE).body()).contains("href=\"/login.svg\"");
            HttpResponse<String> icon = browser.open("/login.svg");
            assertThat(icon.statusCode()).isEqualTo(200);
            assertThat(icon.headers().firstValue("Content-Type")).contains("image/svg+xml");
        }
    }

    @Test
    void a_code_without_its_state_is_refused() {
        try (Browser browser = new Browser(line.address())) {
            browser.open(PAGE);
            HttpResponse<String> refused =
                    browser.open("/login/oauth2/code/demo?code=stolen&state=guessed");
            assertThat(refused.uri().getPath()).isEqualTo("/login");
            assertThat(refused.body()).contains("role=\"alert\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fagsystem, xx:samspor/decisions.read, 200",
        "fagsystem, xx:samspor/ledger.read, 400",
        "okonomisystem, xx:samspor/ledger.read, 200",
    })
    void a_machine_gets_a_token_for_its_scopes(String machine, String scope, int status)
            throws Exception {
        HttpResponse<String> answer = machineToken(machine, "demo-" + machine, scope);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status != 200) return;
        String token = SamsporJson.mapper().readTree(answer.body()).path("access_token").asString();
        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(jwt.getHeader().getType()).hasToString("at+jwt");
        assertThat(jwt.getJWTClaimsSet().getClaims())
                .containsEntry("iss", DemoIssuer.MACHINES)
                .containsEntry("scope", scope)
                .containsEntry("client_id", machine)
                .containsEntry(
                        "consumer",
                        Map.of("authority", "iso6523-actorid-upis", "ID", "0192:310001007"));
        HttpResponse<String> other = bearer("/api/v1/log/state", token);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("edge/not-in-scope", "xx:samspor/audit.read");
    }

    @Test
    void a_machine_with_a_wrong_secret_gets_nothing() throws Exception {
        assertThat(machineToken("fagsystem", "wrong", "xx:samspor/decisions.read").statusCode())
                .isEqualTo(401);
    }

    @Test
    void one_says_for_whom_one_acts_when_signing_in() {
        String other = line.id("@org:kommune-b");
        try (Browser browser = new Browser(line.address())) {
            browser.signIn(PAGE, "office");
            browser.open("/login?organisation=" + other);
            assertThat(browser.way())
                    .as("the provider knows who it is and asks nothing")
                    .noneMatch(each -> each.getPath().equals("/demo/login"))
                    .anyMatch(each -> String.valueOf(each.getQuery()).contains(other));
        }
    }

    @Test
    void no_secret_is_in_what_is_logged() throws Exception {
        try (Browser browser = new Browser(line.address())) {
            browser.signIn(PAGE, "office");
        }
        String logged = Files.readString(line.data().resolve("log/samspor.log"));
        for (String secret : new String[] {"demo-pages.secret", "demo-issuer.jwks"}) {
            String kept = Files.readString(line.data().resolve("secrets").resolve(secret));
            assertThat(logged).doesNotContain(kept.substring(kept.length() - 20));
        }
        assertThat(logged).doesNotContain("eyJ", line.token("office"));
    }

    private static HttpCookie session(Browser browser) {
        return browser.cookies().stream()
                .filter(each -> each.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> machineToken(String name, String secret, String scope)
            throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return exchange(
                HttpRequest.newBuilder(line.address().resolve("/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&scope=" + scope)));
    }

    private static HttpResponse<String> bearer(String path, String token) throws Exception {
        return exchange(
                HttpRequest.newBuilder(line.address().resolve(path))
                        .header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
