package no.samspor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samspor.database.DatabaseAccess;

/** The table: ratios first, and beside each the figures that it is made of. */
final class Report {

    private static final double COMMIT_SHARE_MIN = 0.5;
    private static final double CPU_MICROS_MAX = 450;
    private static final double AXON_TIMES_MIN = 20;
    private static final double SIGNING_SHARE_MIN = 0.9;
    private static final double REBUILD_SHARE_MIN = 0.1;
    private static final double VISIBLE_MILLIS_MAX = 5;
    private static final double PAGE_MILLIS_MAX = 50;
    private static final double P95 = 0.95;
    private static final double INCLUSION_MILLIS_MAX = 1;
    private static final double VERIFY_SECONDS_MAX = 60;
    private static final double RESTORE_SECONDS_MAX = 600;
    private static final double EVIDENCE_SECONDS_MAX = 2;

    /** For so many events the goals of verifying and restoring are said. */
    private static final double EVENTS_OF_GOALS = 1_000_000;

    private final List<String> lines = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private final Map<Integer, Double> ours = new HashMap<>();
    private final Map<Integer, Double> ourCpu = new HashMap<>();
    private final LocalDateTime begun = LocalDateTime.now(Clock.systemUTC());
    private String conditions = "";

    void begins(Size size, DatabaseAccess admin) throws SQLException {
        var machine = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        conditions =
                String.format(
                        Locale.ROOT,
                        "%s, %s run, %d cores, load average %.1f at the start, JDK %s, PostgreSQL %s,"
                                + " fsync %s, synchronous_commit %s, full_page_writes %s",
                        begun.truncatedTo(ChronoUnit.MINUTES),
                        size.name(),
                        machine.getAvailableProcessors(),
                        machine.getSystemLoadAverage(),
                        Runtime.version(),
                        shown(admin, "server_version"),
                        shown(admin, "fsync"),
                        shown(admin, "synchronous_commit"),
                        shown(admin, "full_page_writes"));
        lines.add("| what | clients | per second | ratio | CPU µs app + pg | p50 / p99 ms |");
        lines.add("|---|---|---|---|---|---|");
    }

    private static String shown(DatabaseAccess admin, String setting) throws SQLException {
        try (Connection connection = admin.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    void product(int clients, List<Double> limits, List<Slice> slices) {
        double limit = limits.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        row("INSERT and COMMIT of one row", clients, limit, "1", "", "");
        Slice all = sum(slices);
        double rate = all.figures().perSecond();
        ours.put(clients, rate);
        ourCpu.put(clients, all.applicationEach() + all.postgresEach());
        row(
                "Samspor, command over HTTP",
                clients,
                rate,
                "%.2f × commit".formatted(rate / limit),
                cpu(all),
                latency(all.figures()));
        if (clients != 64) return;
        goal("commands at 64 clients, × commit-only", rate / limit, COMMIT_SHARE_MIN, true);
        goal(
                "CPU µs per command at 64 clients",
                all.applicationEach() + all.postgresEach(),
                CPU_MICROS_MAX,
                false);
    }

    void proofs(List<Slice> with, List<Slice> without) {
        Slice signing = sum(with);
        Slice silent = sum(without);
        double share = signing.figures().perSecond() / silent.figures().perSecond();
        row(
                "Samspor, its log signing nothing",
                64,
                silent.figures().perSecond(),
                "1",
                cpu(silent),
                latency(silent.figures()));
        row(
                "Samspor, signing, by turns with it",
                64,
                signing.figures().perSecond(),
                "%.2f × unsigned".formatted(share),
                cpu(signing),
                latency(signing.figures()));
        goal("commands at 64 clients, signing × unsigned", share, SIGNING_SHARE_MIN, true);
    }

    /**
     * @param most commands a second that clients who wait have made of it
     * @param server processor time that the product took, in microseconds, as {@code postgres} took
     *     and {@code client}: they share the processors, so what one takes another lacks
     */
    void overload(int times, double most, String line, long server, long postgres, long client) {
        String[] parts = line.split(";", -1);
        Flood.Figures figures = Flood.Figures.parse(parts[0]);
        String[] health = parts[1].split(" ", -1);
        double rate = figures.accepted() / figures.seconds();
        if (times == 1)
            row("Samspor, 64 clients that wait, the best of them", 64, most, "1", "", "");
        row(
                "asked %d × that: accepted".formatted(times),
                0,
                rate,
                "%.2f × the best".formatted(rate / most),
                "refused %,d, unsent %,d, otherwise %,d; s of processor: product %.1f, PostgreSQL %.1f, client %.1f"
                        .formatted(
                                figures.refused(),
                                figures.unsent(),
                                figures.others(),
                                server / 1e6,
                                postgres / 1e6,
                                client / 1e6),
                String.format(Locale.ROOT, "%.1f / %.1f", figures.p50Millis(), figures.p99Millis())
                        + "; health %s of %s silent, slowest %.0f"
                                .formatted(health[1], health[0], Double.parseDouble(health[2])));
        if (times < 5) return;
        goal("accepted at 5 × what it can do, × the best", rate / most, 0.8, true);
        goal("accepted at 5 ×, ms p99", figures.p99Millis(), 2_000, false);
        goal("at 5 ×: answered neither 2xx nor 429 or 503", (double) figures.others(), 0, false);
        goal("at 5 ×: health not answered", Double.parseDouble(health[1]), 0, false);
    }

    /** Latencies of several slices are not added: the middle one's stand for all. */
    private static Slice sum(List<Slice> slices) {
        List<Slice> sorted =
                slices.stream()
                        .sorted(
                                java.util.Comparator.comparingDouble(
                                        each -> each.figures().p50Millis()))
                        .toList();
        Load.Figures middle = sorted.get(sorted.size() / 2).figures();
        long commands = slices.stream().mapToLong(each -> each.figures().commands()).sum();
        double seconds = slices.stream().mapToDouble(each -> each.figures().seconds()).sum();
        long errors = slices.stream().mapToLong(each -> each.figures().errors()).sum();
        return new Slice(
                new Load.Figures(commands, seconds, middle.p50Millis(), middle.p99Millis(), errors),
                slices.stream().mapToLong(Slice::applicationMicros).sum(),
                slices.stream().mapToLong(Slice::postgresMicros).sum());
    }

    void peer(String name, boolean isStock, int clients, Slice slice) {
        double rate = slice.figures().perSecond();
        double times = ours.getOrDefault(clients, 0.0) / rate;
        double cpuTimes =
                (slice.applicationEach() + slice.postgresEach())
                        / ourCpu.getOrDefault(clients, 1.0);
        row(
                name,
                clients,
                rate,
                "Samspor %.1f × (CPU %.1f ×)".formatted(times, cpuTimes),
                cpu(slice),
                latency(slice.figures()));
        if (clients == 64 && isStock) {
            goal("commands at 64 clients, × " + name, times, AXON_TIMES_MIN, true);
        }
    }

    void visible(String line) {
        String[] parts = line.split(";", -1);
        Load.Figures command = Load.Figures.parse(parts[0]);
        Load.Figures waiting = Load.Figures.parse(parts[1]);
        Load.Figures reading = Load.Figures.parse(parts[2]);
        row("command, alone", 1, 0, "", "", latency(command));
        row("read that waits for it, from the acknowledgement", 1, 0, "", "", latency(waiting));
        row("the same read again", 1, 0, "", "", latency(reading));
        goal("visible after, ms p50", waiting.p50Millis(), VISIBLE_MILLIS_MAX, false);
    }

    void replay(Size size, String line) {
        String[] parts = line.split(" ", -1);
        double followed = Double.parseDouble(parts[2]);
        double rows = Double.parseDouble(parts[3]);
        double decoded = Double.parseDouble(parts[4]);
        double rebuilt = Double.parseDouble(parts[5]);
        String views = parts[1] + " views";
        row("cursor read of the log, raw", 1, rows, "1", "", "");
        row("read and decoded", 1, decoded, share(decoded / rows), "", "");
        row("rebuild, " + views + ", and compare", 1, rebuilt, share(rebuilt / rows), "", "");
        row("followed live, " + views, 1, followed, share(followed / rows), "", "");
        goal(
                "rebuild of %,d events, × cursor read".formatted(size.replayed()),
                rebuilt / rows,
                REBUILD_SHARE_MIN,
                true);
    }

    void pages(List<Pages.Timed> pages) {
        lines.clear();
        lines.add("| page, whole | bytes | alone p50 / p95 ms | 8 at once p50 / p95 ms |");
        lines.add("|---|---|---|---|");
        double slowest = 0;
        for (Pages.Timed each : pages) {
            slowest = Math.max(slowest, each.alone().at(P95));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| %s | %,d | %.1f / %.1f | %.1f / %.1f |",
                            each.name(),
                            each.bytes(),
                            each.alone().at(0.5),
                            each.alone().at(P95),
                            each.together().at(0.5),
                            each.together().at(P95)));
            System.err.println("bench: " + lines.getLast());
        }
        goal("slowest page alone, ms p95", slowest, PAGE_MILLIS_MAX, false);
    }

    void verifying() {
        lines.clear();
        lines.add("| what | events | wall s | CPU s, it + pg | events per second |");
        lines.add("|---|---|---|---|---|");
    }

    void taken(String what, long events, Taken taken) {
        double own = taken.micros() / 1e6;
        double postgres = taken.postgresMicros() / 1e6;
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %.1f | %.1f + %.1f | %,.0f |",
                        what,
                        events,
                        taken.seconds(),
                        own,
                        postgres,
                        events / taken.seconds()));
        System.err.println("bench: " + lines.getLast());
    }

    /** What has no end of its own: from the start of the product until it has come so far. */
    void lasted(String what, long events, double millis) {
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| %s, from the start of the product | %,d | %.1f | | %,.0f |",
                        what,
                        events,
                        millis / 1e3,
                        events / millis * 1e3));
        System.err.println("bench: " + lines.getLast());
    }

    void verified(String by, long events, Taken taken) {
        taken(by, events, taken);
        within("verified by " + by, events, taken, VERIFY_SECONDS_MAX);
    }

    void restored(long events, Taken taken) {
        taken("restored, with its proof", events, taken);
        within("restored, with its proof", events, taken, RESTORE_SECONDS_MAX);
    }

    /** What is wanted of a million is wanted of fewer in proportion. */
    private void within(String what, long events, Taken taken, double seconds) {
        goal(
                String.format(Locale.ROOT, "%,d events %s, s", events, what),
                taken.seconds(),
                seconds * Math.min(1, events / EVENTS_OF_GOALS),
                false);
    }

    void evidence(String of, long events, Taken taken) {
        taken("evidence of " + of + ", verified", events, taken);
        goal("evidence of " + of + ", verified, s", taken.seconds(), EVIDENCE_SECONDS_MAX, false);
    }

    void inclusion(Inclusion.Timed timed) {
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| inclusion proof among %,d | ms p50 | ms p95 |",
                        timed.size()));
        lines.add("|---|---|---|");
        inclusion("fetched over HTTP", timed.fetched());
        inclusion("verified: read, signature of its checkpoint, path", timed.whole());
        inclusion("the same, of the processor", timed.ofProcessor());
        inclusion("of which the signature", timed.signature());
        inclusion("of which the path", timed.path());
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| the first of all, before the JVM has compiled it | %.1f | |",
                        timed.firstMillis()));
        goal("path of a proof, bytes", timed.pathBytesMax(), timed.pathBytesAllowed(), false);
        goal("proof verified, ms p50", timed.whole().at(0.5), INCLUSION_MILLIS_MAX, false);
        goal("proof verified, ms p95", timed.whole().at(P95), INCLUSION_MILLIS_MAX, false);
    }

    private void inclusion(String what, Millis taken) {
        lines.add(
                String.format(
                        Locale.ROOT, "| %s | %.3f | %.3f |", what, taken.at(0.5), taken.at(P95)));
        System.err.println("bench: " + lines.getLast());
    }

    void ends() {
        var machine = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        conditions +=
                String.format(
                        Locale.ROOT,
                        "; load average at the end %.1f",
                        machine.getSystemLoadAverage());
    }

    private void row(
            String what, int clients, double rate, String ratio, String cpu, String latency) {
        String each = rate == 0 ? "" : String.format(Locale.ROOT, "%,.0f", rate);
        lines.add(
                "| "
                        + String.join(
                                " | ", what, Integer.toString(clients), each, ratio, cpu, latency)
                        + " |");
        System.err.println("bench: " + lines.getLast());
    }

    private void goal(String what, double reached, double wanted, boolean atLeast) {
        boolean met = atLeast ? reached >= wanted : reached <= wanted;
        goals.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %s %s | %s |",
                        what,
                        reached,
                        atLeast ? "≥" : "≤",
                        wanted,
                        met ? "yes" : "**no**"));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String cpu(Slice slice) {
        return String.format(
                Locale.ROOT,
                "%.0f + %.0f = %.0f",
                slice.applicationEach(),
                slice.postgresEach(),
                slice.applicationEach() + slice.postgresEach());
    }

    private static String latency(Load.Figures figures) {
        return String.format(Locale.ROOT, "%.1f / %.1f", figures.p50Millis(), figures.p99Millis())
                + (figures.errors() == 0 ? "" : " (" + figures.errors() + " errors)");
    }

    String table() {
        return conditions
                + "\n\n"
                + String.join("\n", lines)
                + "\n\n| goal | reached | wanted | met |\n|---|---|---|---|\n"
                + String.join("\n", goals)
                + "\n";
    }
}
