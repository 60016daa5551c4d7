package no.samspor.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/**
 * Requests that come when they come, whether those before are answered or not: an open loop, as
 * many clients make who know nothing of each other. One that finds every connection taken is never
 * sent; it has given up before it began.
 */
final class Flood {

    /** Told of each answer. */
    @FunctionalInterface
    interface Answered {
        void with(int connection, int status);
    }

    /**
     * @param accepted answered 2xx
     * @param refused answered 429 or 503
     * @param others answered otherwise
     * @param unsent for want of a connection
     * @param p99Millis of those accepted
     */
    record Figures(
            double seconds,
            long accepted,
            long refused,
            long others,
            long unsent,
            double p50Millis,
            double p99Millis) {

        String line() {
            return String.join(
                    " ",
                    "" + seconds,
                    "" + accepted,
                    "" + refused,
                    "" + others,
                    "" + unsent,
                    "" + p50Millis,
                    "" + p99Millis);
        }

        static Figures parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Figures(
                    Double.parseDouble(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]),
                    Double.parseDouble(parts[5]),
                    Double.parseDouble(parts[6]));
        }
    }

    private final Connections connections;
    private final Deque<Connections.One> free = new ArrayDeque<>();
    private final Answered answered;
    private long[] nanos = new long[1 << 16];
    private int accepted;
    private long refused;
    private long others;
    private long unsent;

    private Flood(Connections connections, Answered answered) {
        this.connections = connections;
        this.answered = answered;
        free.addAll(connections.all());
    }

    static Figures of(
            URI address,
            int connections,
            double perSecond,
            double seconds,
            Connections.Requests requests,
            Answered answered)
            throws IOException {
        try (var open = new Connections(address, connections)) {
            return new Flood(open, answered).run(perSecond, seconds, requests);
        }
    }

    private Figures run(double perSecond, double seconds, Connections.Requests requests)
            throws IOException {
        long begun = System.nanoTime();
        long until = begun + (long) (seconds * 1e9);
        int came = 0;
        for (long now = begun; now < until; now = System.nanoTime()) {
            long due = (long) ((now - begun) / 1e9 * perSecond);
            for (; came < due; came++) {
                Connections.One one = free.poll();
                if (one == null) unsent++;
                else Connections.send(one, requests.next(one.number, came));
            }
            connections.selector().select(1);
            receive();
        }
        double took = (System.nanoTime() - begun) / 1e9;
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (free.size() < connections.all().size() && System.nanoTime() < patience) {
            connections.selector().select(10);
            receive();
        }
        long[] sorted = Arrays.copyOf(nanos, accepted);
        Arrays.sort(sorted);
        return new Figures(
                took, accepted, refused, others, unsent, at(sorted, 0.5), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    private void receive() throws IOException {
        for (Iterator<SelectionKey> keys = connections.selector().selectedKeys().iterator();
                keys.hasNext(); ) {
            Connections.One one = (Connections.One) keys.next().attachment();
            keys.remove();
            if (!Connections.receive(one)) continue;
            int status = Connections.status(one.in.array());
            if (status / 100 == 2) note(System.nanoTime() - one.sent);
            else if (status == 429 || status == 503) refused++;
            else others++;
            answered.with(one.number, status);
            connections.done(one);
            free.add(one);
        }
    }

    private void note(long took) {
        if (accepted == nanos.length) nanos = Arrays.copyOf(nanos, nanos.length * 2);
        nanos[accepted++] = took;
    }
}
