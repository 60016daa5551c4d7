package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP as bytes, right or wrong, over one connection that is kept alive as long as it may be. */
final class RawHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final int silenceMillisMax;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    RawHttp(URI server) {
        this(server, PATIENCE);
    }

    /**
     * @param patience how long it is waited for the next byte
     */
    RawHttp(URI server, Duration patience) {
        this.server = server;
        this.silenceMillisMax = Math.toIntExact(patience.toMillis());
    }

    /**
     * @param headers by their names in lower case; of several, the last
     */
    record Answer(int status, Map<String, String> headers, byte[] body, long nanos) {
        String text() {
            return new String(body, UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    Answer ask(String request) throws IOException {
        return ask(request.getBytes(UTF_8));
    }

    /** A connection that was closed meanwhile is opened anew, once. */
    Answer ask(byte[] request) throws IOException {
        boolean fresh = socket == null;
        try {
            return asked(request);
        } catch (IOException closed) {
            close();
            if (fresh) throw closed;
            return asked(request);
        }
    }

    private Answer asked(byte[] request) throws IOException {
        send(request);
        return answer(new String(request, 0, Math.min(5, request.length), ISO_8859_1));
    }

    /** Without waiting for an answer; the rest may follow. */
    void send(byte[] bytes) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(server.getHost(), server.getPort());
            open.setTcpNoDelay(true);
            open.setSoTimeout(silenceMillisMax);
            in = new BufferedInputStream(open.getInputStream());
            socket = open;
        }
        open.getOutputStream().write(bytes);
    }

    Answer answer(String method) throws IOException {
        long begun = System.nanoTime();
        String status = line();
        Map<String, String> headers = headers();
        int code = Integer.parseInt(status.split(" ", 3)[1]);
        boolean none = method.startsWith("HEAD ") || code == 304 || code == 204;
        byte[] body = none ? new byte[0] : body(headers);
        long took = System.nanoTime() - begun;
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) close();
        return new Answer(code, headers, body, took);
    }

    /** The head and what first comes of the body, where it may have no end; closes it then. */
    Answer begin(byte[] request) throws IOException {
        close();
        send(request);
        long begun = System.nanoTime();
        String status = line();
        Map<String, String> headers = headers();
        int code = Integer.parseInt(status.split(" ", 3)[1]);
        byte[] first = code == 200 ? exactly(size()) : body(headers);
        close();
        return new Answer(code, headers, first, System.nanoTime() - begun);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return exactly(Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return in.readAllBytes();
        }
        var whole = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            whole.write(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("an answer ended early");
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the connection was closed");
            if (c != '\r') line.write(c);
        }
        return line.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        if (open != null) open.close();
    }
}
