package no.samspor.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for what starts later: lower than those that a system hands to whoever asks for any, so
 * that nobody else is given one meanwhile.
 */
final class Ports {

    private static final int LOWEST = 20_000;
    private static final int COUNT = 12_000;

    /** Another run on this machine begins elsewhere. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 101 % COUNT));

    private Ports() {}

    static int free() throws IOException {
        while (true) {
            int port = LOWEST + NEXT.getAndIncrement() % COUNT;
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                // The next one, then.
                continue;
            }
        }
    }
}
