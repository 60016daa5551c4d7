package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.samspor.auditor.source.Exit;
import no.samspor.auditor.source.Source;
import no.samspor.auditor.verify.Question;
import no.samspor.auditor.verify.Verdict;
import no.samspor.auditor.verify.Verification;
import no.samspor.backup.Backup;
import no.samspor.cli.Programmes;
import no.samspor.events.json.Names;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Ids;
import no.samspor.log.LogKeyFiles;
import no.samspor.log.LogReader;
import no.samspor.standalone.docs.ExampleFiles;
import no.samspor.standalone.fuzz.Asking;
import no.samspor.standalone.fuzz.Contract;
import no.samspor.standalone.fuzz.Description;
import no.samspor.standalone.fuzz.Operation;
import no.samspor.standalone.fuzz.Pool;
import no.samspor.standalone.fuzz.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The whole API, asked what nobody would ask, by everybody at once: no answer is a fault of ours,
 * each is one that the API's description allows, and afterwards the log verifies and every view
 * equals its rebuild. {@code -Dsamspor.fuzz.requests=100000 -Dsamspor.fuzz.seed=7}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE - 1)
class FuzzLineIT {

    private static final int REQUESTS = Integer.getInteger("samspor.fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("samspor.fuzz.seed", 20_261_127);

    /** Each with a connection of its own. */
    private static final int CLIENTS = 12;

    private static final String VERIFIER = "../../docs/verify.py";
    private static final String OWNER = "@org:kommune-a";
    private static final int SHOWN_MAX = 40;

    /** Of the commands, as many are taken at least: what is refused at the door tries nothing. */
    private static final int TAKEN_MIN = 90;

    /** How much one may ask for is GuardLineIT's; here it would hide all that follows. */
    private static final List<String> LIMITS =
            List.of(
                    "person",
                    "person-bytes",
                    "organisation",
                    "organisation-bytes",
                    "commands",
                    "reads",
                    "heavy-reads");

    @TempDir static Path directory;

    private static Line line;
    private static Description api;
    private static Contract contract;
    private static Pool pool;
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> WHO_ASKS = new HashMap<>();
    private static final List<Spoken> SPOKEN = new ArrayList<>();
    private static final Map<String, AtomicInteger> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> TAKEN = new ConcurrentHashMap<>();
    private static final ConcurrentLinkedQueue<Fault> FAULTS = new ConcurrentLinkedQueue<>();

    /** A command of the example, with its names as they stand. */
    private record Spoken(Operation operation, String as, String post, JsonNode body) {}

    /** One wrong answer; those with the same words are one fault. Kept when all is tried again. */
    private record Fault(String what, String told) {}

    @BeforeAll
    static void start() throws IOException {
        Map<String, String> unlimited = new HashMap<>();
        LIMITS.forEach(each -> unlimited.put("samspor.limits." + each, "0"));
        line = Line.on(directory.resolve("record"), "eksempel", unlimited);
        LogReader log = line.bean(LogReader.class);
        // A fuzzer that ends the roles of its own people is refused at the door from then on.
        Set<String> people = new HashSet<>();
        log.forEachAfter(0, log.head(), each -> people.add(each.event().stream().toString()));
        Programmes.load(line.address(), line::token, ExampleFiles.texts());
        JsonNode described = line.getPlain(null, "/openapi.json").body();
        api = new Description(described);
        contract = new Contract(api);
        pool = new Pool(FuzzLineIT::versionOf, people);
        log.forEachAfter(0, log.head(), each -> pool.addIdentity(each.event().stream().toString()));
        api.operations().forEach(pool::learn);
        for (String text : ExampleFiles.texts()) spoken(SamsporJson.mapper().readTree(text));
        people();
    }

    @AfterAll
    static void stop() {
        if (line != null) line.close();
    }

    private static long versionOf(String thing) {
        try {
            return line.bean(LogReader.class).versionOf(Ids.parse(thing));
        } catch (Malformed noIdentity) {
            return -1;
        }
    }

    private static void spoken(JsonNode file) {
        for (JsonNode statement : file.path("statements")) {
            for (JsonNode each : statement.path("commands")) {
                String as = each.path("as").stringValue();
                String post = each.path("post").stringValue();
                String address = "/api/v1" + line.resolved(post);
                for (Operation operation : api.operations()) {
                    if (!operation.isCommand() || !operation.isAt(address)) continue;
                    SPOKEN.add(new Spoken(operation, as, post, each.path("body")));
                    WHO_ASKS.computeIfAbsent(operation.toString(), _ -> new ArrayList<>()).add(as);
                    break;
                }
            }
        }
    }

    /** Everybody of the example, three who have all roles, and some who have none. */
    private static void people() {
        Hiring hiring = new Hiring(line);
        List<Role> all = new ArrayList<>(List.of(Role.values()));
        all.removeAll(List.of(Role.SYS, Role.PUB));
        hired(hiring, "everybody", OWNER, all);
        hired(hiring, "partner", "@org:kommune-b", all);
        hired(hiring, "stranger", "@org:/fremmed", all);
        hired(hiring, "public", OWNER, List.of(Role.PUB));
        hired(hiring, "no-role", OWNER, List.of());
        for (Spoken each : SPOKEN) {
            TOKENS.computeIfAbsent(each.as, name -> "Bearer " + line.token(name));
        }
        TOKENS.put("nobody-known", "Bearer " + hiring.token("nobody", line.id(OWNER)));
        TOKENS.put("broken", TOKENS.get("everybody").replaceFirst(".{9}$", ""));
        TOKENS.put("basic", "Basic YTpi");
        TOKENS.put("", "");
    }

    private static void hired(Hiring hiring, String name, String organisation, List<Role> roles) {
        hiring.enter(name, organisation, roles, null);
        TOKENS.put(name, "Bearer " + hiring.token(name, line.id(organisation)));
    }

    @Test
    @Order(1)
    void every_answer_is_one_that_is_described_and_none_is_a_fault() throws Exception {
        System.err.printf("fuzzing %,d requests, seed %d%n", REQUESTS, SEED);
        long begun = System.nanoTime();
        AtomicInteger left = new AtomicInteger(REQUESTS);
        List<Future<?>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                Client client = new Client(i);
                clients.add(threads.submit(() -> client.run(left)));
            }
        }
        for (Future<?> each : clients) each.get();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        System.err.printf("%,d requests in %d s: %s%n", REQUESTS, seconds, new TreeMap<>(ANSWERS));
        long commands = api.operations().stream().filter(Operation::isCommand).count();
        System.err.printf("%d of %d commands were taken%n", TAKEN.size(), commands);
        Map<String, List<Fault>> kinds = new TreeMap<>();
        FAULTS.forEach(f -> kinds.computeIfAbsent(f.what, _ -> new ArrayList<>()).add(f));
        List<String> told = new ArrayList<>();
        kinds.forEach((what, all) -> told.add(all.size() + " x " + what + all.getFirst().told));
        assertThat(told.stream().limit(SHOWN_MAX)).isEmpty();
        assertThat(TAKEN).hasSizeGreaterThan(TAKEN_MIN);
    }

    @Test
    @Order(2)
    void every_view_equals_its_rebuild() throws Exception {
        Reckoning.in_order(line.bean(LogReader.class));
        Reckoning.every_view_equals_its_rebuild(line.running(), line.bean(LogReader.class).head());
        line.signsIn("unharmed", TOKENS.get("everybody").replace("Bearer ", ""));
        assertThat(line.postPlain("unharmed", "/views/comparison").accepted().at("/items"))
                .isNotEmpty()
                .allMatch(each -> each.at("/comparison/equal").booleanValue());
        assertThat(line.getPlain("unharmed", "/views/parked").at("/items")).isEmpty();
    }

    /** Both verifiers say so, of the whole log. */
    @Test
    @Order(3)
    void the_log_verifies() throws Exception {
        Reckoning.the_notary_signs_it_to_its_end_and_never_raised_an_alarm(
                line.running(), line.bean(LogReader.class).head());
        Path bundle = directory.resolve("record.zip");
        String[] words = {"--to", bundle.toString(), "--data", line.data().toString()};
        assertThat(Backup.run(Map.of(), words, _ -> {})).isZero();
        String key = line.bean(LogKeyFiles.class).get().verifiers().getFirst().toString();
        ProcessBuilder second =
                new ProcessBuilder("python3", VERIFIER, bundle.toString(), "--key", key);
        assertThat(second.inheritIO().start().waitFor()).isZero();
        Question question =
                new Question(
                        line.bean(LogKeyFiles.class).get().verifiers(),
                        List.of(),
                        0,
                        List.of(),
                        List.of());
        try (Source source = Source.of(bundle.toString(), null)) {
            Verdict verdict = Verification.of(source, question);
            assertThat(verdict.exit()).as(verdict.text()).isEqualTo(Exit.TRUE);
        }
        Files.delete(bundle);
    }

    /** One connection, and a walk through the example in names of its own. */
    private static final class Client {

        private final int number;
        private final Asking asking;
        private final RawHttp http = new RawHttp(line.address());
        private int asked;
        private int walk;
        private int step;

        Client(int number) {
            this.number = number;
            this.asking =
                    new Asking(api, pool, SEED + number, List.copyOf(TOKENS.keySet()), WHO_ASKS);
        }

        Void run(AtomicInteger left) throws IOException {
            while (left.getAndDecrement() > 0) ask(next());
            http.close();
            return null;
        }

        /** By turns: anything; nearly the next command of the walk; that command itself. */
        private Request next() {
            int turn = asked++ % 5;
            if (turn < 2) return asking.any();
            Spoken spoken = SPOKEN.get(step);
            Names names = new Names("fuzz-" + number + "-" + walk);
            String path = "/api/v1" + names.path(spoken.post);
            JsonNode body = names.resolve(spoken.body);
            if (turn < 4) return asking.like(spoken.operation, path, body, spoken.as);
            if (++step == SPOKEN.size()) {
                step = 0;
                walk++;
            }
            return asking.exactly(spoken.operation, path, body, spoken.as);
        }

        private void ask(Request request) throws IOException {
            byte[] bytes = request.bytes(TOKENS.getOrDefault(request.as(), ""));
            RawHttp.Answer raw;
            try {
                raw =
                        request.of() != null && request.of().isEndless()
                                ? http.begin(bytes)
                                : http.ask(bytes);
            } catch (IOException silent) {
                FAULTS.add(new Fault("not answered: " + silent, told(request, "")));
                http.close();
                return;
            }
            Contract.Answer answer = new Contract.Answer(raw.status(), raw.headers(), raw.body());
            count(request, answer);
            List<String> faults = contract.faults(request, answer);
            if (faults.isEmpty()) return;
            String where = request.of() == null ? "elsewhere" : request.of().toString();
            String what = raw.status() + " " + faults;
            FAULTS.add(new Fault(what, told(request, where + " " + raw.text())));
        }

        private void count(Request request, Contract.Answer answer) {
            ANSWERS.computeIfAbsent("" + answer.status(), _ -> new AtomicInteger())
                    .incrementAndGet();
            if (answer.status() / 100 != 2 || request.of() == null) return;
            pool.learn(request.of(), answer);
            if (!request.of().isCommand()) return;
            TAKEN.computeIfAbsent(request.of().toString(), _ -> new AtomicInteger())
                    .incrementAndGet();
        }

        private String told(Request request, String answer) {
            String shown = answer.substring(0, Math.min(600, answer.length()));
            return "%n  seed %d, client %d, request %d, as %s%n  %s%n  %s"
                    .formatted(SEED, number, asked, request.as(), request.curl(), shown);
        }
    }
}
