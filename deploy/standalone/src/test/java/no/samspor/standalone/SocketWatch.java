package no.samspor.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks again and again at which far ends this process has sockets to, as Linux tells it. */
final class SocketWatch implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final int REMOTE = 2;
    private static final int INODE = 9;

    /** Loopback and "nobody", as Linux writes them: IPv4, IPv6, and IPv4 in IPv6. */
    private static final String HERE =
            "0+|[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F";

    private final Set<String> elsewhere = new ConcurrentSkipListSet<>();
    private final Thread thread = Thread.ofPlatform().daemon().start(this::watch);
    private volatile boolean closed;

    /** The addresses outside of this machine's loopback, as Linux writes them. */
    Set<String> elsewhere() {
        return elsewhere;
    }

    private void watch() {
        try {
            while (!closed) {
                look();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            elsewhere.add("could not look: " + e);
        }
    }

    private void look() throws IOException {
        Set<String> own = own();
        for (String table : TABLES) {
            for (String socket : Files.readAllLines(Path.of("/proc/self/net", table))) {
                String[] parts = socket.strip().split("\\s+");
                if (parts.length <= INODE || !own.contains(parts[INODE])) continue;
                String address = parts[REMOTE].split(":", 2)[0];
                if (!address.matches(HERE)) elsewhere.add(table + " " + address);
            }
        }
    }

    /** The inodes of this process's sockets. */
    private static Set<String> own() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path each : (Iterable<Path>) descriptors::iterator) {
                try {
                    String target = Files.readSymbolicLink(each).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (IOException closedMeanwhile) {
                    // It is none of ours any more.
                }
            }
        }
        return inodes;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
