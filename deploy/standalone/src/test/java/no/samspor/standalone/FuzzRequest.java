package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request before it is sent.
 *
 * @param operation of the API's description, whose answers are expected
 * @param mangled it may never come to its operation, so that only what holds of all answers does
 */
record FuzzRequest(
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        boolean chunked,
        JsonNode operation,
        boolean mangled) {

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (chunked) all.put("Transfer-Encoding", "chunked");
        else if (body.length > 0 || method.equals("POST"))
            all.put("Content-Length", "" + body.length);
        all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        if (chunked) bytes.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(UTF_8));
        bytes.writeBytes(body);
        if (chunked && body.length > 0) bytes.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
        if (chunked && body.length == 0) bytes.writeBytes("\r\n".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    /** Whether it waits for a position, or has the whole log read: by its nature not quick. */
    boolean waits() {
        return target.contains("after=")
                || target.contains("atPosition=")
                || target.startsWith("/api/v1/views");
    }

    @Override
    public String toString() {
        String text = new String(bytes(), UTF_8).replaceAll("(?i)bearer \\S+", "Bearer …");
        return text.length() > 800 ? text.substring(0, 800) + "…" : text;
    }
}
