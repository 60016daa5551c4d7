package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What lies between the application and PostgreSQL: it reads the protocol as it passes, so that it
 * can be cut, stalled or halved, and so that a blow falls at a named statement and not by chance.
 */
final class Wire implements AutoCloseable {

    /** Where in the life of a statement a blow falls. */
    enum Moment {
        /** It has been executed, and nothing of it is committed. */
        UNCOMMITTED,
        /** It has been committed, by itself or with its transaction, and nobody was told. */
        UNANSWERED
    }

    /** How what passes is treated. */
    enum Treatment {
        PASSED,
        HALVED,
        HELD,
        CUT
    }

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int EXECUTION_MILLIS = 50;
    private static final int STRIKE_SECONDS_MAX = 60;

    private record Strike(String statement, Moment moment, Runnable blow, CountDownLatch fallen) {}

    private final int server;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Strike> armed = new AtomicReference<>();
    private volatile Treatment treatment = Treatment.PASSED;

    Wire(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on; what is open is closed where it is to be cut. */
    void treat(Treatment how) {
        treatment = how;
        if (how == Treatment.CUT) cut();
    }

    /** Closes every connection; new ones are taken if they are to pass. */
    void cut() {
        open.forEach(Wire::close);
    }

    /** Lets {@code blow} fall when next a statement with this text has come so far, and waits. */
    void strike(String statement, Moment moment, Runnable blow) throws InterruptedException {
        strike(statement, moment, blow, () -> {});
    }

    /** As above; {@code cause} is done once the blow is sure to fall, and sends the statement. */
    void strike(String statement, Moment moment, Runnable blow, Runnable cause)
            throws InterruptedException {
        Strike strike = new Strike(statement, moment, blow, new CountDownLatch(1));
        armed.set(strike);
        cause.run();
        if (!strike.fallen.await(STRIKE_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody sent " + statement);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (treatment == Treatment.CUT || !connected(client)) close(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private boolean connected(Socket client) {
        try {
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            new Connection(client, behind).start();
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError("a socket closes", e);
        }
    }

    /** One connection, both ways. */
    private final class Connection {

        private final Socket client;
        private final Socket behind;
        private final Map<String, String> prepared = new HashMap<>();
        private String current = "";
        private volatile boolean inTransaction;
        private @Nullable Strike uncommitted;
        private volatile @Nullable Strike unanswered;

        Connection(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
            open.add(client);
            open.add(behind);
        }

        void start() {
            Thread.ofVirtual().start(() -> pumped(this::ask));
            Thread.ofVirtual().start(() -> pumped(this::answer));
        }

        private interface Pump {
            void run() throws IOException;
        }

        private void pumped(Pump pump) {
            try {
                pump.run();
            } catch (IOException ended) {
                // One side has gone: so does the other.
                return;
            } finally {
                for (Socket each : Set.of(client, behind)) {
                    Wire.close(each);
                    open.remove(each);
                }
            }
        }

        private void ask() throws IOException {
            DataInputStream from = in(client);
            DataOutputStream to = out(behind);
            boolean greeted = false;
            while (!greeted) greeted = greeted(from, to);
            while (true) {
                byte type = from.readByte();
                byte[] body = new byte[from.readInt() - Integer.BYTES];
                from.readFully(body);
                heard(type, body);
                if (type == 'S' || type == 'Q') struckBefore(to);
                to.writeByte(type);
                to.writeInt(body.length + Integer.BYTES);
                if (from.available() == 0) pass(to, body);
                else to.write(body);
            }
        }

        /** The first words have no type; encryption is declined, or nothing could be read. */
        private boolean greeted(DataInputStream from, DataOutputStream to) throws IOException {
            byte[] body = new byte[from.readInt() - Integer.BYTES];
            from.readFully(body);
            int code = ByteBuffer.wrap(body).getInt();
            if (code == SSL_REQUEST || code == GSS_REQUEST) {
                client.getOutputStream().write('N');
                return false;
            }
            to.writeInt(body.length + Integer.BYTES);
            pass(to, body);
            return true;
        }

        private void heard(byte type, byte[] body) {
            switch (type) {
                case 'P' -> prepared.put(text(body, 0), text(body, 1));
                case 'B' -> current = prepared.getOrDefault(text(body, 1), "");
                case 'Q' -> current = text(body, 0);
                default -> {
                    return;
                }
            }
        }

        /** What came before the message that commits has been executed, once it was waited for. */
        private void struckBefore(DataOutputStream to) throws IOException {
            if (uncommitted != null && current.equals("COMMIT")) unanswered = uncommitted;
            @Nullable Strike strike = armed.get();
            if (strike == null || !current.contains(strike.statement)) return;
            if (!armed.compareAndSet(strike, null)) return;
            if (strike.moment == Moment.UNANSWERED) {
                if (inTransaction) uncommitted = strike;
                else unanswered = strike;
                return;
            }
            to.flush();
            rest(EXECUTION_MILLIS);
            fall(strike);
        }

        private void fall(Strike strike) throws IOException {
            strike.blow.run();
            strike.fallen.countDown();
            throw new IOException("struck");
        }

        private void answer() throws IOException {
            DataInputStream from = in(behind);
            DataOutputStream to = out(client);
            while (true) {
                byte type = from.readByte();
                byte[] body = new byte[from.readInt() - Integer.BYTES];
                from.readFully(body);
                @Nullable Strike strike = unanswered;
                if (strike != null && type == 'Z') fall(strike);
                if (type == 'Z') inTransaction = body[0] == 'T';
                if (strike != null) continue;
                to.writeByte(type);
                to.writeInt(body.length + Integer.BYTES);
                if (from.available() == 0) pass(to, body);
                else to.write(body);
            }
        }

        private void pass(DataOutputStream to, byte[] body) throws IOException {
            while (treatment == Treatment.HELD) rest(5);
            if (treatment == Treatment.HALVED) {
                int half = body.length / 2;
                to.write(body, 0, half);
                to.flush();
                rest(1);
                to.write(body, half, body.length - half);
            } else {
                to.write(body);
            }
            to.flush();
        }

        private static DataInputStream in(Socket socket) throws IOException {
            return new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        }

        private static DataOutputStream out(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        }

        /** The {@code number}th of the texts, each ended by a zero, that a message begins with. */
        private static String text(byte[] body, int number) {
            int begin = 0;
            for (int i = 0; i < number; i++) begin = end(body, begin) + 1;
            return new String(body, begin, end(body, begin) - begin, UTF_8);
        }

        private static int end(byte[] body, int begin) {
            int end = begin;
            while (body[end] != 0) end++;
            return end;
        }

        private static void rest(int millis) throws IOException {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
        }
    }
}
