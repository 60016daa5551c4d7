package no.samspor.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A session at a page, with an owner's own identity provider: how it begins, goes on and ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SECRET = "the-secret";

    @TempDir private static Path directory;

    private static OtherProvider provider;
    private static Asked.Hand clock;
    private static ConfigurableApplicationContext context;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start() throws IOException {
        RSAKey key = Mint.rsa("one");
        provider = new OtherProvider(key);
        String issuer = "samspor.issuers[0].";
        String login = issuer + "login.";
        context =
                new SpringApplicationBuilder(Asked.class)
                        .properties(
                                Map.ofEntries(
                                        Map.entry("server.port", 0),
                                        Map.entry("server.address", "127.0.0.1"),
                                        Map.entry(issuer + "uri", OtherProvider.ISSUER),
                                        Map.entry(
                                                issuer + "keys",
                                                file("keys", new JWKSet(key.toPublicJWK()) + "")),
                                        Map.entry(issuer + "audiences[0]", "samspor"),
                                        Map.entry(login + "id", "owner"),
                                        Map.entry(login + "name", "Kommune A"),
                                        Map.entry(login + "client", OtherProvider.CLIENT),
                                        Map.entry(login + "secret-file", file("secret", SECRET)),
                                        Map.entry(
                                                login + "authorization",
                                                OtherProvider.ISSUER + "/authorize"),
                                        Map.entry(
                                                login + "end-session",
                                                OtherProvider.ISSUER + "/logout"),
                                        Map.entry(
                                                login + "authorization-details",
                                                "[{\"type\":\"ansattporten:altinn:resource\"}]"),
                                        Map.entry(login + "token", provider.address())))
                        .run();
        clock = context.getBean(Asked.Hand.class);
        provider.clock = clock;
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text + "\n").toString();
    }

    @AfterAll
    static void stop() {
        if (context != null) context.close();
        if (provider != null) provider.close();
    }

    @BeforeEach
    void begin() {
        clock.reset();
        provider.forget();
    }

    @AfterEach
    void end() {
        http.close();
    }

    @Test
    void begins_where_a_page_is_asked_for_and_leads_back_there() throws Exception {
        HttpResponse<String> page = get("/page?x=1");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(location(page)).isEqualTo("/login");
        Map<String, String> asked = beginning();
        assertThat(asked)
                .containsEntry("client_id", OtherProvider.CLIENT)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "nb")
                .containsEntry(
                        "authorization_details", "[{\"type\":\"ansattporten:altinn:resource\"}]");
        String before = session().getValue();
        HttpResponse<String> back = back(asked, "code-1");
        assertThat(location(back)).endsWith("/page?x=1");
        assertThat(session().getValue()).as("a new name of the session").isNotEqualTo(before);

        assertThat(provider.asked.getFirst())
                .containsEntry("code", "code-1")
                .containsEntry("grant_type", "authorization_code");
        assertThat(challenge(provider.asked.getFirst().get("code_verifier")))
                .isEqualTo(asked.get("code_challenge"));
        assertThat(provider.authorizations.getFirst())
                .isEqualTo(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (OtherProvider.CLIENT + ":" + SECRET)
                                                        .getBytes(US_ASCII)));
        assertThat(get("/page").body()).isEqualTo("{\"visitor\":\"Arkivleder\"}");
    }

    @Test
    void has_one_cookie_that_no_script_reads_and_no_other_site_sends() throws Exception {
        HttpResponse<String> page = get("/page");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void asks_for_the_organisation_that_was_chosen_and_for_nothing_else_that_is_written_there()
            throws Exception {
        assertThat(location(get("/login?organisation=org_1")))
                .isEqualTo("/oauth2/authorization/owner?organisation=org_1");
        assertThat(query(location(get("/oauth2/authorization/owner?organisation=org_1"))))
                .containsEntry("organisation", "org_1");
        assertThat(query(location(get("/oauth2/authorization/owner?organisation=a%26b"))))
                .doesNotContainKey("organisation");
    }

    @Nested
    class Does_not_begin {
        @Test
        void with_a_state_of_others() throws Exception {
            get("/page");
            Map<String, String> asked = new java.util.HashMap<>(beginning());
            asked.put("state", "other");
            assertThat(location(back(asked, "code"))).isEqualTo("/login?error");
            assertThat(provider.asked).as("no code is spent").isEmpty();
        }

        @Test
        void with_an_id_token_of_another_sign_in() throws Exception {
            get("/page");
            Map<String, String> asked = beginning();
            provider.nonce = "other";
            assertThat(location(callback(asked, "code"))).isEqualTo("/login?error");
            assertThat(get("/page").statusCode()).isEqualTo(302);
        }

        @Test
        void where_the_provider_says_no() throws Exception {
            get("/page");
            provider.refusing = true;
            assertThat(location(back(beginning(), "code"))).isEqualTo("/login?error");
            assertThat(get("/login?error").body()).contains("role=\"alert\"", "Kommune A");
        }
    }

    @Nested
    class Goes_on {
        @Test
        void with_a_new_token_before_the_old_one_ends() throws Exception {
            signIn();
            clock.move(Duration.ofSeconds(200));
            get("/page");
            assertThat(provider.count).isEqualTo(1);
            clock.move(Duration.ofSeconds(50));
            assertThat(get("/page").statusCode()).isEqualTo(200);
            assertThat(provider.asked.getLast())
                    .containsEntry("grant_type", "refresh_token")
                    .containsEntry("refresh_token", "refresh-1");
            clock.move(Duration.ofSeconds(290));
            assertThat(get("/page").statusCode()).isEqualTo(200);
            assertThat(provider.asked.getLast()).containsEntry("refresh_token", "refresh-2");
        }

        @Test
        void where_requests_that_come_together_find_an_old_token() throws Exception {
            signIn();
            clock.move(Duration.ofSeconds(250));
            var together =
                    java.util.stream.Stream.generate(
                                    () -> to("/page").header("Accept", "text/html,*/*").build())
                            .limit(8)
                            .map(each -> http.sendAsync(each, HttpResponse.BodyHandlers.ofString()))
                            .toList();
            for (var each : together) assertThat(each.join().statusCode()).isEqualTo(200);
            assertThat(provider.count).as("one of them renewed it").isEqualTo(2);
        }
    }

    @Nested
    class Ends {
        @Test
        void where_it_is_not_renewed_any_more() throws Exception {
            signIn();
            provider.refusing = true;
            clock.move(Duration.ofSeconds(301));
            assertThat(location(get("/page"))).isEqualTo("/login");
        }

        @Test
        void after_ten_hours_however_busy_it_was() throws Exception {
            signIn();
            clock.move(Duration.ofHours(10).plusSeconds(5));
            assertThat(location(get("/page"))).isEqualTo("/login");
        }

        @Test
        void when_one_signs_out_here_and_there() throws Exception {
            signIn();
            assertThat(post("/logout", "").statusCode()).isEqualTo(403);
            assertThat(get("/page").statusCode()).isEqualTo(200);
            HttpResponse<String> page = get("/logout");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("form-action 'self' " + OtherProvider.ISSUER);
            Matcher csrf = CSRF.matcher(page.body());
            assertThat(csrf.find()).isTrue();
            assertThat(location(post("/logout", "_csrf=" + csrf.group(1))))
                    .startsWith(OtherProvider.ISSUER + "/logout?id_token_hint=")
                    .contains("post_logout_redirect_uri=");
            assertThat(location(get("/page"))).isEqualTo("/login");
        }
    }

    private void signIn() throws Exception {
        get("/page");
        back(beginning(), "code");
        assertThat(get("/page").statusCode()).isEqualTo(200);
    }

    /** What the browser would ask the provider. */
    private Map<String, String> beginning() throws Exception {
        String address = location(get(location(get("/login"))));
        assertThat(address).startsWith(OtherProvider.ISSUER + "/authorize?");
        return query(address);
    }

    private HttpResponse<String> back(Map<String, String> asked, String code) throws Exception {
        provider.nonce = asked.get("nonce");
        return callback(asked, code);
    }

    private HttpResponse<String> callback(Map<String, String> asked, String code) throws Exception {
        URI there = URI.create(asked.get("redirect_uri"));
        assertThat(there.getPath()).isEqualTo("/login/oauth2/code/owner");
        String state = java.net.URLEncoder.encode(asked.get("state"), US_ASCII);
        return get(there.getPath() + "?code=" + code + "&state=" + state);
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().getFirst();
    }

    private static String challenge(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static Map<String, String> query(String address) {
        return OtherProvider.fields(address.substring(address.indexOf('?') + 1));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("nowhere: " + answer.statusCode() + answer.body())
                .replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder to(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(
                request.header("Accept", "text/html,*/*").build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
