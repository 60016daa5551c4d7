package no.samspor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The client, a process of its own: closed loop, HTTP/1.1 with connections kept alive, one thread
 * for all of them so that it costs little beside what it measures. Told on standard input what to
 * do, answers each order with one line. Arguments: the address, a directory with one file per
 * token.
 */
public final class Load {

    /** The figures of one order, as they pass between the processes. */
    record Figures(long commands, double seconds, double p50Millis, double p99Millis, long errors) {

        double perSecond() {
            return commands / seconds;
        }

        static Figures of(long[] nanos, int count, double seconds, long errors) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Figures(count, seconds, at(sorted, 0.5), at(sorted, 0.99), errors);
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
        }

        static Figures parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Figures(
                    Long.parseLong(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Long.parseLong(parts[4]));
        }

        String line() {
            return commands + " " + seconds + " " + p50Millis + " " + p99Millis + " " + errors;
        }
    }

    private static final int CLIENTS_MAX = 64;
    private static final int FLOODING_MAX = 2_048;
    private static final int WARMING = 8;

    /** By then the JVM has compiled what answers them, as it has what answers commands. */
    private static final int WARMING_READS = 20_000;

    private final URI address;
    private final String manager;
    private final String secretary;
    private final Mandates mandates = new Mandates();

    private Load(URI address, Path tokens) throws IOException {
        this.address = address;
        this.manager = Files.readString(tokens.resolve("manager")).strip();
        this.secretary = Files.readString(tokens.resolve("secretary")).strip();
    }

    public static void main(String[] words) throws IOException {
        var load = new Load(URI.create(words[0]), Path.of(words[1]));
        var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        System.out.println("ready");
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            System.out.println(load.obey(line.split(" ", -1)));
            System.out.flush();
        }
    }

    private String obey(String[] order) throws IOException {
        return switch (order[0]) {
            case "prepare" -> prepare(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
            case "run" -> run(Integer.parseInt(order[1]), Double.parseDouble(order[2]));
            case "flood" -> flood(Double.parseDouble(order[1]), Double.parseDouble(order[2]));
            case "visible" -> visible(Integer.parseInt(order[1]));
            default -> throw new IllegalArgumentException(String.join(" ", order));
        };
    }

    /** So many mandates, each with about so many events, over as many clients as will ask. */
    private String prepare(int count, int events) throws IOException {
        mandates.add(count);
        return ask(Math.min(CLIENTS_MAX, count), count * events, Double.MAX_VALUE);
    }

    /** So many clients for so many seconds, each with mandates that are its own. */
    private String run(int clients, double seconds) throws IOException {
        return ask(clients, Integer.MAX_VALUE, seconds);
    }

    private String ask(int clients, int most, double seconds) throws IOException {
        int[] turns = new int[clients];
        int share = mandates.size() / clients;
        try (var connections = new Connections(address, clients)) {
            return connections
                    .ask(
                            most,
                            seconds,
                            (connection, turn) -> {
                                int mandate = connection * share + turns[connection]++ % share;
                                return request(mandate, mandates.take(mandate));
                            })
                    .line();
        }
    }

    /** So many commands a second, whatever becomes of them; what is refused is not counted on. */
    private String flood(double perSecond, double seconds) throws IOException {
        int clients = Math.min(FLOODING_MAX, mandates.size());
        int[] turns = new int[clients];
        int[] current = new int[clients];
        int share = mandates.size() / clients;
        try (Pulse pulse = Pulse.of(address)) {
            Flood.Figures figures =
                    Flood.of(
                            address,
                            clients,
                            perSecond,
                            seconds,
                            (connection, turn) -> {
                                int mandate = connection * share + turns[connection]++ % share;
                                current[connection] = mandate;
                                return request(mandate, mandates.take(mandate));
                            },
                            (connection, status) -> {
                                if (status / 100 != 2) mandates.back(current[connection]);
                            });
            return figures.line() + ";" + pulse.line();
        }
    }

    /**
     * One client: a command, then a read that waits for it, then the same read once more; after
     * reads that are not counted, for nobody has read from this server yet.
     */
    private String visible(int count) throws IOException {
        warm();
        long[] command = new long[count];
        long[] waiting = new long[count];
        long[] reading = new long[count];
        long errors = 0;
        try (var connections = new Connections(address, 1)) {
            for (int i = 0; i < count; i++) {
                int mandate = i % mandates.size();
                long begun = System.nanoTime();
                Connections.Answer answer =
                        connections.one(request(mandate, mandates.take(mandate)));
                long acknowledged = System.nanoTime();
                byte[] read = read(mandate, answer.position());
                int first = connections.one(read).status();
                long seen = System.nanoTime();
                int second = connections.one(read).status();
                reading[i] = System.nanoTime() - seen;
                waiting[i] = seen - acknowledged;
                command[i] = acknowledged - begun;
                if (answer.status() != 200 || first != 200 || second != 200) errors++;
            }
        }
        return Figures.of(command, count, 1, errors).line()
                + ";"
                + Figures.of(waiting, count, 1, errors).line()
                + ";"
                + Figures.of(reading, count, 1, errors).line();
    }

    private void warm() throws IOException {
        try (var connections = new Connections(address, WARMING)) {
            Figures reads =
                    connections.ask(
                            WARMING_READS,
                            Double.MAX_VALUE,
                            (_, turn) -> read(turn % mandates.size(), 0));
            if (reads.errors() > 0) throw new IOException(reads.errors() + " reads were refused");
        }
    }

    private byte[] request(int mandate, long version) {
        String id = mandates.id(mandate);
        if (version < 0) return post("", manager, mandates.draft(id), version);
        return version % 2 == 0
                ? post("/" + id + "/proposal", manager, Mandates.PROPOSAL, version)
                : post("/" + id + "/return", secretary, Mandates.REMARKS, version);
    }

    private byte[] post(String path, String token, String body, long version) {
        UUID key = UUID.randomUUID();
        return ("POST /api/v1/mandates"
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + token
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                        + HexFormat.of().toHexDigits(key.getMostSignificantBits())
                        + HexFormat.of().toHexDigits(key.getLeastSignificantBits())
                        + (version < 0 ? "" : "\r\nIf-Match: \"" + version + "\"")
                        + "\r\nContent-Length: "
                        + body.getBytes(UTF_8).length
                        + "\r\n\r\n"
                        + body)
                .getBytes(UTF_8);
    }

    private byte[] read(int mandate, long after) {
        return ("GET /api/v1/mandates/"
                        + mandates.id(mandate)
                        + "?after="
                        + after
                        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + manager
                        + "\r\n\r\n")
                .getBytes(UTF_8);
    }
}
