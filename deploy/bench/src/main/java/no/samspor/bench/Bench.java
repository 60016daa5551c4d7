package no.samspor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.EmbeddedDatabase;
import no.samspor.database.StateDirectory;

/**
 * Takes all figures in one run, on one durable PostgreSQL that the product, the peers and the
 * database's own limit share in turn. Arguments: the product's executable jar, this module's
 * executable jar, its plain jar, {@code --quick} or {@code --full}, {@code --alone} for the product
 * without peers and replay, {@code --overload} for what becomes of it when too much is asked,
 * {@code --pages} for what the pages take of a large record, and {@code --proofs} for what it takes
 * to verify and to restore one. That needs the auditor's executable jar and the second verifier, as
 * a fourth and a fifth argument.
 */
public final class Bench {

    private static final String ISSUER = "https://samspor.invalid/demo";
    private static final int[] CLIENTS = {64, 8, 1};
    private static final int TIMES = 5;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    final Path product;
    private final Path bench;
    private final Path plain;
    final Size size;
    final Path directory;
    final EmbeddedDatabase database;
    final Report report = new Report();

    private Bench(Path product, Path bench, Path plain, Size size)
            throws IOException, SQLException {
        this.product = product;
        this.bench = bench;
        this.plain = plain;
        this.size = size;
        directory = Files.createTempDirectory("samspor-bench");
        database =
                EmbeddedDatabase.start(
                        StateDirectory.hold(directory.resolve("database")),
                        Bench::say,
                        // Room for the product, and for as many beside it as it has clients.
                        "max_connections=200");
        writeOver();
    }

    /**
     * As on a server that has run for a while: it writes over old files of its write-ahead log. To
     * make one takes the session that needs it some 60 ms, in which all others wait; what a new
     * server's first 2 GB take is not what is measured, of the product, the peers, or the limit.
     */
    private void writeOver() throws SQLException {
        say("giving the server a write-ahead log to write over");
        DatabaseAccess admin = database.admin();
        execute(
                admin,
                "SELECT count(pg_logical_emit_message(false, 'bench', repeat('-', 16000000)))"
                        + " FROM generate_series(1, 140)");
        execute(admin, "CHECKPOINT");
    }

    public static void main(String[] words) throws Exception {
        Size size = List.of(words).contains("--full") ? Size.FULL : Size.QUICK;
        var bench = new Bench(Path.of(words[0]), Path.of(words[1]), Path.of(words[2]), size);
        try (EmbeddedDatabase closing = bench.database) {
            if (List.of(words).contains("--pages")) bench.pages();
            else if (List.of(words).contains("--overload")) bench.overload();
            else if (List.of(words).contains("--proofs"))
                new Proving(bench, Path.of(words[3]), Path.of(words[4])).run();
            else bench.run(List.of(words).contains("--alone"));
            System.out.print(bench.report.table());
        }
        remove(bench.directory);
        System.exit(0);
    }

    private void run(boolean alone) throws Exception {
        report.begins(size, database.admin());
        product();
        if (!alone) beside();
        report.ends();
    }

    /** Five times what it can do, by clients who do not wait for each other. */
    private void overload() throws Exception {
        report.begins(size, database.admin());
        say("starting the product");
        try (Serving serving = serving("product", Map.of())) {
            settled(serving.access());
            double most = 0;
            for (int i = 0; i < size.pairs(); i++) {
                say("64 clients that wait, " + (i + 1) + " of " + size.pairs());
                most = Math.max(most, slice(64, serving).figures().perSecond());
            }
            settled(serving.access());
            for (int times : new int[] {1, 2, TIMES}) {
                say(times + " times as many as that, who do not wait");
                long server = Cpu.micros(serving.server().pid());
                long postgres = Cpu.micros(database.pid());
                long client = Cpu.micros(serving.load().pid());
                String line = serving.load().ask("flood " + times * most + " " + size.seconds());
                report.overload(
                        times,
                        most,
                        line,
                        Cpu.micros(serving.server().pid()) - server,
                        Cpu.micros(database.pid()) - postgres,
                        Cpu.micros(serving.load().pid()) - client);
            }
        }
        report.ends();
    }

    /** The demo's programmes among so many others, in a database of that name. */
    DatabaseAccess copied(String name) throws Exception {
        DatabaseAccess access = made(name);
        say("starting the product with the demo's programmes");
        try (Child server = product(name, access, Map.of(), List.of())) {
            server.address();
            settled(access);
        }
        say("copying them until there are " + size.replayed() + " events");
        ofOurs(
                "Copies",
                "copied ",
                access.url(),
                access.user(),
                access.password(),
                Integer.toString(size.replayed()));
        return access;
    }

    /** Each page of one programme among many. */
    private void pages() throws Exception {
        report.begins(size, database.admin());
        DatabaseAccess access = copied("pages");
        say("starting it again; its views have much to hear");
        try (Child server = product("pages", access, Map.of(), List.of("--no-demo"))) {
            URI address = server.address();
            settled(access);
            execute(access, "VACUUM ANALYZE");
            String token = token(address, "office");
            report.pages(new Pages(address, token).timed(size.pages()));
        }
        report.ends();
    }

    static String token(URI address, String name) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI from = address.resolve("/demo/tokens/" + name);
            return send(http, HttpRequest.newBuilder(from), 200);
        }
    }

    private void beside() throws Exception {
        peer("stock Axon, the starter's defaults (JPA)", "StarterPeer", List.of());
        peer(
                "stock Axon, JDBC engine, time-outs off",
                "JdbcPeer",
                List.of("--axon.timeout.enabled=false"));
        replay();
    }

    private void product() throws Exception {
        say("starting the product");
        try (Serving serving = serving("product", Map.of())) {
            DatabaseAccess access = serving.access();
            var limit = new CommitRate(access, bytes(access, "stamp"), bytes(access, "payload"));
            settled(access);
            for (int clients : CLIENTS) pairs(clients, limit, serving);
            settled(access);
            say("from command to view");
            report.visible(serving.load().ask("visible " + size.visible()));
            unsigned(serving);
        }
    }

    /** What proofs cost: by turns with one whose log has no key, and so signs and seals nothing. */
    private void unsigned(Serving signing) throws Exception {
        say("starting the product with a log that signs nothing");
        try (Serving silent = serving("unsigned", Map.of("SAMSPOR_LOG_KEY", ""))) {
            settled(silent.access());
            List<Slice> with = new ArrayList<>();
            List<Slice> without = new ArrayList<>();
            for (int i = 0; i < size.pairs(); i++) {
                say("with and without proofs, pair " + (i + 1) + " of " + size.pairs());
                without.add(slice(64, silent));
                with.add(slice(64, signing));
            }
            report.proofs(with, without);
        }
    }

    /** The product on a database of its own, warmed up, and its client. */
    private record Serving(DatabaseAccess access, Child server, Child load)
            implements AutoCloseable {
        @Override
        public void close() {
            load.close();
            server.close();
        }
    }

    private Serving serving(String name, Map<String, String> more) throws Exception {
        DatabaseAccess access = made(name);
        Child server = product(name, access, more, List.of("--no-demo"));
        URI address = server.address();
        introduce(address, tokens(name));
        Child load = load(address, tokens(name));
        say("warming up with " + size.mandates() * size.events() + " commands");
        load.ask("prepare " + size.mandates() + " " + size.events());
        return new Serving(access, server, load);
    }

    Child product(String name, DatabaseAccess access, Map<String, String> more, List<String> words)
            throws IOException {
        Map<String, String> environment = environment(access);
        environment.putAll(more);
        // Two people make all the commands here; how much one may ask for is not what is measured.
        for (String each :
                List.of("PERSON", "PERSON_BYTES", "ORGANISATION", "ORGANISATION_BYTES")) {
            environment.put("SAMSPOR_LIMITS_" + each, "0");
        }
        List<String> options =
                new ArrayList<>(
                        List.of("--data", directory.resolve(name).toString(), "--port", "0"));
        options.addAll(words);
        return Child.start(
                product,
                List.of(),
                "no.samspor.standalone.SamsporApplication",
                environment,
                log(),
                size.flags(),
                options);
    }

    /** Where the product finds its database. */
    Map<String, String> environment(DatabaseAccess access) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), access.password());
        Map<String, String> environment = new TreeMap<>();
        environment.put("SAMSPOR_DB_URL", access.url());
        environment.put("SAMSPOR_DB_USER", access.user());
        environment.put("SAMSPOR_DB_PASSWORD_FILE", secret.toString());
        return environment;
    }

    private Path tokens(String name) {
        return directory.resolve(name + "-tokens");
    }

    /** The limit and the commands by turns, so that both meet the same neighbours. */
    private void pairs(int clients, CommitRate limit, Serving serving) throws Exception {
        List<Double> rates = new ArrayList<>();
        List<Slice> slices = new ArrayList<>();
        int pairs = clients == 64 ? size.pairs() : 1;
        for (int i = 0; i < pairs; i++) {
            say(clients + " clients, pair " + (i + 1) + " of " + pairs);
            int processes = Cpu.descendants(database.pid()).length;
            rates.add(limit.perSecond(clients, size.limitSeconds()));
            untilNoMoreThan(processes);
            slices.add(slice(clients, serving));
        }
        report.product(clients, rates, slices);
    }

    /** Sessions end after they were closed, at a cost of their own; others may have begun. */
    private void untilNoMoreThan(int processes) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (Cpu.descendants(database.pid()).length > processes && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private Slice slice(int clients, Serving serving) throws IOException {
        return slice(clients, serving.server(), serving.load());
    }

    private Slice slice(int clients, Child server, Child load) throws IOException {
        long application = Cpu.micros(server.pid());
        long postgres = Cpu.micros(database.pid());
        var figures = Load.Figures.parse(load.ask("run " + clients + " " + size.seconds()));
        if (figures.errors() > figures.commands() / 100) {
            throw new IOException(figures.errors() + " of " + figures.commands() + " were refused");
        }
        return new Slice(
                figures,
                Cpu.micros(server.pid()) - application,
                Cpu.micros(database.pid()) - postgres);
    }

    private void peer(String name, String main, List<String> settings) throws Exception {
        DatabaseAccess access = made(main.toLowerCase(java.util.Locale.ROOT));
        say("starting " + name);
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.datasource.url=" + access.url(),
                                "--spring.datasource.username=" + access.user(),
                                "--spring.datasource.password=" + access.password(),
                                "--spring.jpa.hibernate.ddl-auto=update",
                                "--axon.axonserver.enabled=false",
                                "--axon.serializer.general=jackson3",
                                "--peer.issuer=" + ISSUER,
                                "--peer.jwks=" + jwks()));
        words.addAll(settings);
        try (Child server =
                Child.start(
                        bench,
                        List.of(),
                        "no.samspor.bench.peer." + main,
                        Map.of(),
                        log(),
                        List.of(),
                        words)) {
            try (Child load = load(server.address(), tokens("product"))) {
                say("warming up with " + size.peerMandates() * size.events() + " commands");
                load.ask("prepare " + size.peerMandates() + " " + size.events());
                for (int clients : CLIENTS) {
                    report.peer(name, settings.isEmpty(), clients, slice(clients, server, load));
                }
            }
        }
    }

    private void replay() throws Exception {
        DatabaseAccess access = made("replay");
        say("replaying " + size.replayed() + " events");
        String line =
                ofOurs(
                        "Replay",
                        "replay ",
                        access.url(),
                        access.user(),
                        access.password(),
                        jwks().toString(),
                        Integer.toString(size.followed()),
                        Integer.toString(size.replayed()));
        report.replay(size, line);
    }

    /**
     * What one of ours, run with the product's jar, says when it is done: a line that begins so.
     */
    private String ofOurs(String main, String done, String... words) throws IOException {
        try (Child child =
                Child.start(
                        product,
                        List.of(plain),
                        "no.samspor.bench." + main,
                        Map.of(),
                        log(),
                        List.of("-Dlogging.threshold.console=OFF"),
                        List.of(words))) {
            String line = child.line();
            while (!line.startsWith(done)) line = child.line();
            return line;
        }
    }

    private Child load(URI address, Path tokens) throws IOException {
        Child load =
                Child.start(
                        bench,
                        List.of(),
                        "no.samspor.bench.Load",
                        Map.of(),
                        log(),
                        List.of("-XX:+UseSerialGC"),
                        List.of(address.toString(), tokens.toString()));
        load.line();
        return load;
    }

    /** Fetches the tokens and plans the two bodies that every proposal names. */
    private void introduce(URI address, Path tokens) throws IOException, InterruptedException {
        Files.createDirectories(tokens);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String name : List.of("office", "manager", "secretary")) {
                URI from = address.resolve("/demo/tokens/" + name);
                Files.writeString(
                        tokens.resolve(name), send(http, HttpRequest.newBuilder(from), 200));
            }
            Map<String, String> bodies = new TreeMap<>();
            bodies.put(Mandates.LOWER, "Arbeidsgruppe");
            bodies.put(Mandates.UPPER, "Styringsgruppe");
            for (Map.Entry<String, String> each : bodies.entrySet()) {
                var request =
                        HttpRequest.newBuilder(address.resolve("/api/v1/bodies"))
                                .header(
                                        "Authorization",
                                        "Bearer " + Files.readString(tokens.resolve("office")))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "bench-" + each.getValue())
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                {"body": "%s", "name": "%s", "otherNames": [],
                                                 "bodyType": "styringsgruppe", "tasks": [],
                                                 "legalStatus": "administrative",
                                                 "ruleSet": "AGREED"}
                                                """
                                                        .formatted(
                                                                each.getKey(), each.getValue())));
                send(http, request, 201);
            }
        }
    }

    private static String send(HttpClient http, HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) throw new IOException(answer.body());
        return answer.body();
    }

    private Path jwks() {
        return directory.resolve("product").resolve("tokens").resolve("jwks.json");
    }

    Path log() {
        return directory.resolve("processes.log");
    }

    /** A database of its own on the one server. */
    DatabaseAccess made(String name) throws SQLException {
        DatabaseAccess admin = database.admin();
        try (Connection connection = admin.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = admin.url().substring(0, admin.url().lastIndexOf('/') + 1) + name;
        return new DatabaseAccess(url, admin.user(), admin.password());
    }

    private static int bytes(DatabaseAccess access, String column) throws SQLException {
        return (int) number(access, "SELECT avg(length(" + column + ")) FROM log.event");
    }

    /** Waits until the views have heard all commands, so that no slice pays for another. */
    static void settled(DatabaseAccess access) throws SQLException {
        untilNone(access, "SELECT h.position - p.position FROM log.head h, views.progress p");
    }

    /** Asks again until {@code behind} gives nothing that is left to be done. */
    static void untilNone(DatabaseAccess access, String behind) throws SQLException {
        while (number(access, behind) > 0) LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }

    static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    static void say(String progress) {
        System.err.println("bench: " + progress);
    }
}
