package no.samspor.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Kept-alive connections, each with at most one request on its way, served by one thread. */
final class Connections implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ERRORS_SHOWN_MAX = 3;
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LENGTH = "ontent-Length:".getBytes(ISO_8859_1);
    private static final byte[] CLOSES = "onnection: close\r\n".getBytes(ISO_8859_1);

    /** Makes the next request of a connection; {@code turn} counts over all of them. */
    @FunctionalInterface
    interface Requests {
        byte[] next(int connection, int turn);
    }

    /**
     * @param position what the body names as such, or 0
     */
    record Answer(int status, long position) {}

    static final class One {
        final int number;
        SocketChannel channel;
        final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
        long sent;

        One(int number) {
            this.number = number;
        }
    }

    private final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final One[] all;
    private long[] nanos = new long[1 << 16];
    private int answered;
    private int errors;

    Connections(URI address, int count) throws IOException {
        server = new InetSocketAddress(address.getHost(), address.getPort());
        all = new One[count];
        for (int i = 0; i < count; i++) {
            all[i] = new One(i);
            connect(all[i]);
        }
    }

    List<One> all() {
        return List.of(all);
    }

    Selector selector() {
        return selector;
    }

    private void connect(One one) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, one);
        one.channel = channel;
    }

    /** Asks until so many were sent or so much time is over, and waits for what is on its way. */
    Load.Figures ask(int most, double seconds, Requests requests) throws IOException {
        long begun = System.nanoTime();
        long until = seconds > 1e6 ? Long.MAX_VALUE : begun + (long) (seconds * 1e9);
        int turn = 0;
        int open = 0;
        for (One each : all) {
            if (turn == most) break;
            send(each, requests.next(each.number, turn++));
            open++;
        }
        while (open > 0) {
            selector.select();
            for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                    keys.hasNext(); ) {
                One each = (One) keys.next().attachment();
                keys.remove();
                if (!receive(each)) continue;
                long now = System.nanoTime();
                note(now - each.sent, each);
                done(each);
                open--;
                if (turn < most && now < until) {
                    send(each, requests.next(each.number, turn++));
                    open++;
                }
            }
        }
        return Load.Figures.of(nanos, answered, (System.nanoTime() - begun) / 1e9, errors);
    }

    /** One request on the first connection. */
    Answer one(byte[] request) throws IOException {
        One first = all[0];
        send(first, request);
        do {
            selector.select();
            selector.selectedKeys().clear();
        } while (!receive(first));
        String text = textOf(first);
        done(first);
        int at = text.indexOf("\"position\":");
        long position = 0;
        for (int i = at + 11; at >= 0 && Character.isDigit(text.charAt(i)); i++) {
            position = position * 10 + Character.digit(text.charAt(i), 10);
        }
        return new Answer(status(first.in.array()), position);
    }

    /** Some servers close a connection after so many requests, and say so. */
    void done(One one) throws IOException {
        if (indexOf(one.in.array(), one.in.position(), CLOSES) >= 0) {
            one.channel.close();
            connect(one);
        }
        one.in.clear();
    }

    static void send(One one, byte[] request) throws IOException {
        one.sent = System.nanoTime();
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) one.channel.write(out);
    }

    private void note(long took, One one) {
        if (answered == nanos.length) nanos = Arrays.copyOf(nanos, nanos.length * 2);
        nanos[answered++] = took;
        int status = status(one.in.array());
        if (status / 100 != 2 && errors++ < ERRORS_SHOWN_MAX) System.err.println(textOf(one));
    }

    private static String textOf(One one) {
        return new String(one.in.array(), 0, one.in.position(), ISO_8859_1);
    }

    static int status(byte[] answer) {
        return (answer[9] - '0') * 100 + (answer[10] - '0') * 10 + answer[11] - '0';
    }

    /** True when the whole answer is there. */
    static boolean receive(One one) throws IOException {
        int read = one.channel.read(one.in);
        if (read < 0) throw new IOException("the server closed a connection: " + textOf(one));
        byte[] bytes = one.in.array();
        int length = one.in.position();
        int head = indexOf(bytes, length, HEAD_END);
        if (head < 0) return false;
        int body = head + HEAD_END.length;
        int declared = contentLength(bytes, head);
        if (declared >= 0) return length >= body + declared;
        return length >= body + LAST_CHUNK.length
                && Arrays.equals(
                        bytes,
                        length - LAST_CHUNK.length,
                        length,
                        LAST_CHUNK,
                        0,
                        LAST_CHUNK.length);
    }

    private static int contentLength(byte[] bytes, int head) {
        int at = indexOf(bytes, head, LENGTH);
        if (at < 0) return -1;
        int length = 0;
        for (int i = at + LENGTH.length; i < head && bytes[i] != '\r'; i++) {
            if (bytes[i] != ' ') length = length * 10 + bytes[i] - '0';
        }
        return length;
    }

    /** Looks for the first byte first: the client must not take the processor that it measures. */
    private static int indexOf(byte[] bytes, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            if (bytes[i] != wanted[0]) continue;
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) return i;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        for (One each : all) each.channel.close();
        selector.close();
    }
}
