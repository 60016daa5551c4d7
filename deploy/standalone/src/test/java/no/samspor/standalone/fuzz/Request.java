package no.samspor.standalone.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, byte for byte.
 *
 * @param of the operation that it means; null where its address or its method may lead elsewhere
 * @param as who asks; empty for nobody
 * @param target path and query as they are sent
 */
public record Request(
        @Nullable Operation of,
        String as,
        String method,
        String target,
        List<Header> headers,
        byte @Nullable [] body) {

    /** A header as it is sent, in whatever bytes. */
    record Header(String name, String value) {}

    public byte[] bytes(String authorization) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\n");
        if (!authorization.isEmpty()) {
            head.append("Authorization: ").append(authorization).append("\r\n");
        }
        for (Header each : headers) {
            head.append(each.name).append(": ").append(each.value).append("\r\n");
        }
        if (body != null) head.append("Content-Length: ").append(body.length).append("\r\n");
        head.append("\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(UTF_8));
        if (body != null) whole.writeBytes(body);
        return whole.toByteArray();
    }

    /** To be asked again by hand, of a record at $SAMSPOR with a token in $TOKEN. */
    public String curl() {
        StringBuilder line = new StringBuilder();
        if (body != null) {
            line.append("echo ").append(Base64.getEncoder().encodeToString(body));
            line.append(" | base64 -d | ");
        }
        line.append("curl -is --path-as-is -X ").append(method);
        line.append(" \"$SAMSPOR\"").append(quoted(target));
        if (!as.isEmpty()) line.append(" -H \"Authorization: Bearer $TOKEN\"");
        for (Header each : headers)
            line.append(" -H ").append(quoted(each.name + ": " + each.value));
        if (body != null) line.append(" --data-binary @-");
        return line.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Whether it asks for a position that may not be there yet. */
    boolean namesAPosition() {
        return target.contains("after=") || target.contains("atPosition=");
    }

    @Override
    public String toString() {
        String text = body == null ? "" : " " + new String(body, ISO_8859_1);
        return as + ": " + method + " " + target + text.substring(0, Math.min(300, text.length()));
    }
}
