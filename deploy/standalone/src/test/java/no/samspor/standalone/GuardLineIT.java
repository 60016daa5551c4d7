package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.samspor.standalone.RawHttp.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody meets who asks wrongly, too much, too slowly, or for what is nobody's to have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Isolated("it measures time, and looks into what is logged")
class GuardLineIT {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);
    private static final int MEGABYTE = 1 << 20;

    /** What no answer tells: how we are made. */
    private static final String INSIDE =
            "(?s).*(Exception|no\\.samspor|org\\.|java\\.|jakarta|Tomcat|Apache/|Spring|SELECT|"
                    + "views\\.|postgres|/src/|\\.java|\tat ).*";

    private static Line line;
    private static RawHttp http;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("server.tomcat.connection-timeout", "1s");
        System.setProperty("samspor.limits.person-bytes", "1MB");
        line = Line.start(Template.EXAMPLE, "eksempel");
        http = new RawHttp(line.address());
    }

    @AfterAll
    static void stop() throws IOException {
        System.clearProperty("server.tomcat.connection-timeout");
        System.clearProperty("samspor.limits.person-bytes");
        http.close();
        line.close();
    }

    private static String get(String path, String as, String... headers) {
        String token = as == null ? "" : "Authorization: Bearer " + line.token(as) + "\r\n";
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + token + more + "\r\n";
    }

    private static String post(String path, String as, String type, String body) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + line.token(as)
                + "\r\nIdempotency-Key: "
                + java.util.UUID.randomUUID()
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body;
    }

    static Stream<String> asked() {
        return Stream.of(
                get("/health", null),
                get("/docs/refusals.md", null),
                get("/api/v1/openapi.json", null),
                get("/api/v1/mandates", "auditor"),
                get("/api/v1/mandates", "auditor", "Accept: text/csv"),
                get("/api/v1/log/state", "auditor"),
                get("/api/v1/mandates", null),
                get("/api/v1/mandates", null, "Authorization: Bearer x"),
                get("/api/v1/mandates", "auditor", "Accept: application/xml"),
                get("/api/v1/mandates/man_1", "auditor"),
                get("/api/v1/nowhere", "auditor"),
                get("/api/v1/nowhere", null),
                "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
                post("/api/v1/mandates", "office", "application/xml", "<!DOCTYPE a><a/>"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void every_answer_tells_browsers_what_to_beware_of_and_nothing_of_ourselves(String request)
            throws IOException {
        guarded(http.ask(request));
    }

    static Stream<String> malformed() {
        return Stream.of(
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a|b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%2e%2e/%2e%2e/a HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api//v1/mandates HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/mandates;a=b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX\u0001: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST /api/v1/mandates HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nA: " + "a".repeat(20_000) + "\r\n\r\n",
                "G\u0000T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "NONSENSE\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_no_request_is_answered_as_any_other_problem(String request) throws IOException {
        try (RawHttp own = new RawHttp(line.address())) {
            Answer answer = own.ask(request);
            assertThat(answer.status()).isBetween(400, 499);
            guarded(answer);
        }
    }

    /** Each of these was a fault of ours once, or said something else than it was. */
    static Stream<Arguments> strange() {
        return Stream.of(
                arguments(401, get("/api/v1/mandates", null, "Accept-Language: xx")),
                arguments(404, get("/api/v1/none", "auditor", "Accept-Language: \u0080")),
                arguments(406, get("/api/v1/mandates", "auditor", "Accept: application/x+json")),
                arguments(406, get("/api/v1/commands", "auditor", "Accept: text/csv")),
                arguments(400, get("/api/v1/mandates?state=a%00b", "auditor")),
                arguments(400, get("/api/v1/mandates?effectiveOn=%2B10000-01-01", "auditor")),
                arguments(400, get("/api/v1/mandates?knownAt=-0001-01-01", "auditor")),
                arguments(400, get("/api/v1/evidence?from=0000-01-01&to=2026-01-01", "auditor")),
                arguments(415, post("/api/v1/mandates", "office", "multipart/form-data", "{}")));
    }

    @ParameterizedTest
    @MethodSource("strange")
    void what_is_strange_is_answered_as_what_it_is(int status, String request) throws IOException {
        Answer answer = http.ask(request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        guarded(answer);
    }

    @Test
    void a_method_that_an_address_does_not_take_is_answered_with_those_that_it_does()
            throws IOException {
        Answer answer = http.ask(get("/api/v1/mandates", "auditor").replace("GET", "DELETE"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
        guarded(answer);
    }

    private static void guarded(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).as(answer::text).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).isNotEmpty();
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.headers()).doesNotContainKey("strict-transport-security");
        if (answer.status() < 400) return;
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).contains("\"code\":").doesNotMatch(INSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/env",
                "/beans",
                "/metrics",
                "/heapdump",
                "/threaddump",
                "/loggers",
                "/configprops",
                "/mappings",
                "/info",
                "/shutdown",
                "/prometheus",
                "/error",
                "/swagger-ui/index.html",
                "/v3/api-docs"
            })
    void nothing_looks_into_the_process(String path) throws IOException {
        assertThat(http.ask(get(path, null)).status()).isEqualTo(401);
        assertThat(http.ask(get(path, "auditor")).status()).isEqualTo(404);
        assertThat(http.ask(get("/actuator" + path, "records")).status()).isEqualTo(404);
    }

    static Stream<String> bombs() {
        String long64 = "x".repeat(1 << 16);
        return Stream.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"text\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"holder\":1e999999999}",
                "{\"holder\":-1E-999999999}",
                "{\"frame\":{\"kr\":{\"currency\":\"NOK\",\"minor\":1e999999999}}}",
                "{\"holder\":" + "9".repeat(900_000) + "}",
                "{\"holder\":0." + "9".repeat(900_000) + "}",
                "{\"purpose\":\"" + "x".repeat(900_000) + "\"}",
                "{\"" + long64 + "\":1}",
                "{" + many("\"%07x\":0", 70_000) + "}",
                "[" + "0,".repeat(400_000) + "0]",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1}{\"b\":2}",
                "\ufeff{}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"@class\":\"java.net.URL\"}",
                "[\"java.net.URL\",\"http://a.invalid\"]",
                "{} // " + long64);
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_body_that_costs_more_to_read_than_to_write_is_refused_quickly(String body)
            throws IOException {
        Answer answer = http.ask(post("/api/v1/mandates", next(), "application/json", body));
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(Duration.ofNanos(answer.nanos())).isLessThan(ANSWER_MAX);
        guarded(answer);
    }

    /** By turns, since what they send is counted against them. */
    private static final List<String> PEOPLE = List.of("manager", "office", "records");

    private static int turn;

    private static String next() {
        return PEOPLE.get(turn++ % PEOPLE.size());
    }

    private static String many(String form, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(form.formatted(i));
        return String.join(",", all);
    }

    @Test
    void a_body_that_is_too_large_is_not_read() throws IOException {
        // Of somebody who has used up nothing of what a second allows.
        String head =
                post("/api/v1/mandates", "manager", "application/json", "")
                        .replace("Content-Length: 0", "Content-Length: 100000000");
        try (RawHttp own = new RawHttp(line.address())) {
            assertThat(own.ask(head).status()).isEqualTo(413);
        }
        String chunks =
                post("/api/v1/mandates", "manager", "application/json", "")
                        .replace("Content-Length: 0", "Transfer-Encoding: chunked");
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        try (RawHttp own = new RawHttp(line.address())) {
            own.send(chunks.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 17; i++) own.send(chunk.getBytes(StandardCharsets.UTF_8));
            assertThat(own.answer("POST").status()).isEqualTo(413);
        }
    }

    /** Of a client that reads when it has written: it does not find the connection gone. */
    @Test
    void who_sends_somewhat_too_much_reads_why() throws Exception {
        String body = "{\"a\":\"" + "x".repeat(2 * MEGABYTE - 65_536) + "\"}";
        String mayAsk = post("/api/v1/mandates", "manager", "application/json", body);
        assertThat(slowly(mayAsk)).isEqualTo(413);
        assertThat(slowly(post("/api/v1/mandates", "secretary", "application/json", body)))
                .isEqualTo(403);
        assertThat(slowly(mayAsk.replaceFirst("Bearer [^\\r]*", "Bearer none"))).isEqualTo(401);
    }

    /**
     * Never silent for so long that it is let go for that, and for longer than Tomcat takes to
     * close a connection that it is done with: it looks once a second.
     */
    private static int slowly(String request) throws Exception {
        int part = Math.ceilDiv(request.length(), 4);
        try (RawHttp own = new RawHttp(line.address())) {
            for (int from = 0; from < request.length(); from += part) {
                int to = Math.min(request.length(), from + part);
                own.send(request.substring(from, to).getBytes(StandardCharsets.UTF_8));
                TimeUnit.MILLISECONDS.sleep(600);
            }
            return own.answer("POST").status();
        }
    }

    @Test
    void who_is_silent_in_the_middle_of_a_request_is_not_waited_for() throws IOException {
        try (RawHttp own = new RawHttp(line.address())) {
            own.send("GET /health HTTP/1.1\r\nHo".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> own.answer("GET")).isInstanceOf(EOFException.class);
        }
        String begun =
                post("/api/v1/mandates", "office", "application/json", "")
                        .replace("Content-Length: 0", "Content-Length: 100");
        try (RawHttp own = new RawHttp(line.address())) {
            Answer answer = own.ask(begun + "{");
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.text()).contains("edge/too-slow");
            guarded(answer);
        }
    }

    @Test
    void who_sends_too_much_is_told_when_to_come_back_and_others_are_not() throws IOException {
        String body = "{\"a\":\"" + "x".repeat(MEGABYTE - 100) + "\"}";
        Answer answer = null;
        for (int i = 0; i < 20 && (answer == null || answer.status() != 429); i++) {
            answer = http.ask(post("/api/v1/mandates", "chair", "application/json", body));
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(429);
        assertThat(answer.text()).contains("edge/too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 4);
        guarded(answer);
        assertThat(http.ask(get("/api/v1/mandates", "chair")).status()).isEqualTo(200);
        assertThat(http.ask(post("/api/v1/mandates", "office", "application/json", "{")).status())
                .isEqualTo(400);
    }

    @Test
    void a_list_is_had_as_a_sheet_of_the_same_rows() throws IOException {
        Answer json = http.ask(get("/api/v1/mandates?state=approved&limit=100", "auditor"));
        Answer sheet =
                http.ask(get("/api/v1/mandates?state=approved", "auditor", "Accept: text/csv"));
        assertThat(sheet.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(sheet.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"samspor-mandates.csv\"");
        assertThat(sheet.text())
                .startsWith("\ufeff# path;/api/v1/mandates\r\n# filter;state=approved\r\n")
                .contains("# effectiveOn;20", "# knownAt;", "# position;")
                .contains("\r\n\r\nmandate;programme;holder;state;");
        String[] halves = sheet.text().split("\r\n\r\n", 2);
        long rows = halves[1].lines().count() - 1;
        assertThat(rows).isPositive();
        assertThat(json.text().split("\"certainty\":\"(yes|possibly)\"", -1))
                .hasSize((int) rows + 1);
        assertThat(http.ask(get("/api/v1/mandates", null, "Accept: text/csv")).status())
                .isEqualTo(401);
    }

    @Test
    void a_sheet_runs_nothing() throws IOException {
        line.post(
                        "office",
                        "/mandates",
                        """
                        {"mandate": "@man:formel", "programme": "@prg:program",
                         "holder": "@prg:program",
                         "text": {"purpose": "=HYPERLINK(\\"http://a.invalid\\")"}}
                        """)
                .accepted();
        long position = line.position();
        Answer sheet =
                http.ask(
                        get(
                                "/api/v1/mandates?state=draft&after=" + position,
                                "auditor",
                                "Accept: text/csv"));
        assertThat(sheet.text()).contains(";\"'=HYPERLINK(\"\"http://a.invalid\"\")\";");
    }

    @Test
    void no_secret_is_where_others_look() throws IOException {
        List<String> secrets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(line.data().resolve("secrets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".pub")) continue;
                for (String each : Files.readString(file).split("[\\s\"=,]+")) {
                    if (each.length() >= 20 && !each.startsWith("jdbc:")) secrets.add(each);
                }
            }
        }
        assertThat(secrets).hasSizeGreaterThan(5);
        List<Path> places = new ArrayList<>(List.of(line.data().resolve("log/samspor.log")));
        ProcessHandle us = ProcessHandle.current();
        for (ProcessHandle each : Stream.concat(Stream.of(us), us.descendants()).toList()) {
            for (String place : List.of("cmdline", "environ")) {
                Path file = Path.of("/proc", "" + each.pid(), place);
                if (Files.isReadable(file)) places.add(file);
            }
        }
        for (Path place : places) {
            String text = Files.readString(place, StandardCharsets.ISO_8859_1);
            assertThat(secrets).as(place.toString()).noneMatch(text::contains);
        }
    }
}
