package no.samspor.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import no.samspor.database.DatabaseAccess;
import no.samspor.proof.note.VerifierKey;

/**
 * What it takes to be sure of a record that the product made and signed itself: of one event in it,
 * of a piece that was taken away, of all of it by two verifiers that share nothing, and of what
 * comes back from a backup.
 */
final class Proving {

    /** The small verifier is small: as much memory as it needs. */
    private static final String HEAP = "-Xmx32m";

    private static final int PROOFS = 1_000;

    private final Bench bench;
    private final Report report;
    private final Path auditor;
    private final Path second;
    private final List<String> keys = new ArrayList<>();

    /**
     * @param auditor its executable jar
     * @param second the verifier in another language
     */
    Proving(Bench bench, Path auditor, Path second) {
        this.bench = bench;
        this.auditor = auditor;
        this.second = second;
        report = bench.report;
    }

    void run() throws Exception {
        report.begins(bench.size, bench.database.admin());
        report.verifying();
        DatabaseAccess access = bench.copied("proofs");
        Path decision = file("decision.zip");
        Path programme = file("programme.zip");
        Inclusion.Fetched fetched;
        Bench.say("starting it again: all is to be signed");
        long begun = System.nanoTime();
        try (Child server = bench.product("proofs", access, Map.of(), List.of("--no-demo"))) {
            URI address = server.address();
            var served = new Inclusion(address, Bench.token(address, "office"));
            sealed(access);
            report.lasted("signed", head(access), Millis.since(begun));
            Bench.say("waiting until the views have heard it too");
            Bench.settled(access);
            Bench.say("fetching " + PROOFS + " proofs");
            fetched = served.fetch(PROOFS);
            served.evidence("decisions", "decision", decision);
            served.evidence("programmes", "programme", programme);
        }
        for (VerifierKey each : fetched.keys()) keys.addAll(List.of("--key", each.toString()));
        Inclusion.Timed proofs = Inclusion.timed(fetched);
        report.evidence("a decision", entries(decision), verified(decision));
        report.evidence("a programme", entries(programme), verified(programme));
        whole(access, Files.write(file("seen.ckpt"), fetched.checkpoint()));
        report.inclusion(proofs);
        report.ends();
    }

    /** Away from the product, and back into another. */
    private void whole(DatabaseAccess access, Path checkpoint) throws Exception {
        Path backup = file("backup.zip");
        long events = head(access);
        Bench.say("backing up " + events + " events");
        report.taken("backed up", events, ofProduct("Backup", access, "--to", backup));
        Bench.say("verifying the backup of " + Files.size(backup) + " bytes, by both");
        report.verified("samspor verify, 32 MB of heap", events, verified(backup));
        report.verified("verify.py", events, taken(verify("python3", second.toString(), backup)));
        Bench.say("restoring it");
        DatabaseAccess other = bench.made("restored");
        Path key = file("proofs").resolve("secrets").resolve("log.key");
        report.restored(
                events,
                ofProduct(
                        "Restore",
                        other,
                        backup,
                        "--data",
                        file("restored"),
                        "--log-key",
                        key,
                        "--checkpoint",
                        checkpoint));
    }

    private Path file(String name) {
        return bench.directory.resolve(name);
    }

    private static long head(DatabaseAccess access) throws Exception {
        return Bench.number(access, "SELECT position FROM log.head");
    }

    /** Waits until all that there was is under a signed checkpoint. */
    private static void sealed(DatabaseAccess access) throws Exception {
        Bench.untilNone(
                access,
                "SELECT %d - coalesce(max(size), 0) FROM notary.checkpoint"
                        .formatted(head(access)));
    }

    private static int entries(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                Stream<String> names = file.stream().map(Object::toString)) {
            return (int) names.filter(each -> each.startsWith("entries/")).count();
        }
    }

    /** By the small verifier, from its start to its end. */
    private Taken verified(Path source) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return taken(verify(java, HEAP, "-XX:+UseSerialGC", "-jar", auditor, "verify", source));
    }

    private List<String> verify(Object... words) {
        List<String> command = new ArrayList<>();
        for (Object each : words) command.add(each.toString());
        command.addAll(keys);
        return command;
    }

    private Taken taken(List<String> command) throws Exception {
        return Taken.by(
                bench.database.pid(),
                () -> {
                    try (Child child = Child.of(command, Map.of(), bench.log())) {
                        child.end();
                    }
                });
    }

    private Taken ofProduct(String command, DatabaseAccess access, Object... words)
            throws Exception {
        Map<String, String> environment = bench.environment(access);
        List<String> all = Arrays.stream(words).map(Object::toString).toList();
        String main = "no.samspor.backup." + command;
        return Taken.by(
                bench.database.pid(),
                () -> {
                    try (Child child =
                            Child.start(
                                    bench.product,
                                    List.of(),
                                    main,
                                    environment,
                                    bench.log(),
                                    List.of(),
                                    all)) {
                        child.end();
                    }
                });
    }
}
