package no.samspor.query.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers that are bytes and nothing around them. Each is the reader's own: a cache that others use
 * must not give it to whoever has no token.
 */
final class Exact {

    static final String TEXT = "text/plain";
    static final String BYTES = "application/octet-stream";

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int TAG_CHARS = 32;

    private Exact() {}

    /** What will never be otherwise. */
    static ResponseEntity<byte[]> forEver(MediaType type, byte[] body) {
        return answer(type, CacheControl.maxAge(YEAR).cachePrivate().immutable(), body);
    }

    static ResponseEntity<byte[]> forEver(String text) {
        return forEver(PLAIN, utf8(text));
    }

    /** What is to be asked again; who has it already hears that and no more. */
    static ResponseEntity<byte[]> forNow(MediaType type, byte[] body) {
        return answer(type, CacheControl.noCache().cachePrivate(), body);
    }

    static ResponseEntity<byte[]> forNow(byte[] text) {
        return forNow(PLAIN, text);
    }

    static ResponseEntity<byte[]> forNow(String text) {
        return forNow(utf8(text));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, CacheControl kept, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(kept)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .eTag(tag(body))
                .body(body);
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash).substring(0, TAG_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Problem.Thrown notFound() {
        return new Problem.Thrown(Problem.of(EdgeRefusal.NOT_FOUND));
    }

    static Problem.Thrown bad(String parameter) {
        return new Problem.Thrown(
                Problem.of(EdgeRefusal.BAD_PARAMETER, Map.of("parameter", parameter)));
    }
}
