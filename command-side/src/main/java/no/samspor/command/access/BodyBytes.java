package no.samspor.command.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A body as it arrives: JSON, of bounded length, in bounded time however little comes at once; the
 * server's own time-out is for each read and would wait for ever for who sends a byte now and then.
 */
final class BodyBytes {

    private static final int BYTES_MAX = 1 << 20;
    private static final int READ_BYTES = 1 << 13;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String JSON = "application/json";

    private BodyBytes() {}

    static byte[] of(HttpServletRequest request) {
        if (request.getContentLengthLong() > BYTES_MAX) throw refused(EdgeRefusal.TOO_LARGE);
        byte[] bytes;
        try {
            bytes = read(request.getInputStream(), request.getContentLengthLong(), PATIENCE);
        } catch (SocketTimeoutException silent) {
            throw refused(EdgeRefusal.TOO_SLOW);
        } catch (IOException broken) {
            throw refused(EdgeRefusal.UNREADABLE_BODY); // or gone, and then nobody hears it
        }
        if (bytes.length > 0 && !isJson(request.getContentType())) {
            throw refused(EdgeRefusal.MEDIA_TYPE_NOT_SUPPORTED);
        }
        return bytes;
    }

    /**
     * @param stated how long the body says it is, in bytes; negative where it does not
     */
    static byte[] read(InputStream body, long stated, Duration patience) throws IOException {
        long begun = System.nanoTime();
        // One more than is said, so that the end is met without room for more.
        byte[] bytes = new byte[stated < 0 ? READ_BYTES : (int) Math.min(stated, READ_BYTES) + 1];
        int length = 0;
        for (int read = body.read(bytes);
                read >= 0;
                read = body.read(bytes, length, bytes.length - length)) {
            length += read;
            if (length > BYTES_MAX) throw refused(EdgeRefusal.TOO_LARGE);
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw refused(EdgeRefusal.TOO_SLOW);
            }
            if (length == bytes.length) bytes = Arrays.copyOf(bytes, 2 * length);
        }
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) return false;
        int end = type.indexOf(';');
        String kind = end < 0 ? type : type.substring(0, end);
        return kind.strip().toLowerCase(Locale.ROOT).equals(JSON);
    }

    private static Problem.Thrown refused(EdgeRefusal reason) {
        return new Problem.Thrown(Problem.of(reason));
    }
}
