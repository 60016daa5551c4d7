package no.samspor.edge.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one place where an issuer's public keys stand. */
@FunctionalInterface
interface KeysAt {

    int BYTES_MAX = 256 * 1024;
    int RSA_BITS_MIN = 2_048;
    Duration CONNECT_MAX = Duration.ofSeconds(2);
    Duration ANSWER_MAX = Duration.ofSeconds(4);

    /** What stands there now, whole. */
    String read() throws IOException;

    /**
     * @param where a file, or an address: {@code https}, or {@code http} on this machine
     */
    static KeysAt of(String where) {
        if (!where.matches("https?://.*")) return file(Path.of(where));
        URI address = URI.create(where);
        if (address.getScheme().equals("http") && !isHere(String.valueOf(address.getHost()))) {
            throw new IllegalArgumentException(
                    "samspor.issuers: keys are fetched by https, not from " + where);
        }
        return asked(address);
    }

    private static boolean isHere(String host) {
        return host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("localhost");
    }

    private static KeysAt file(Path file) {
        return () -> {
            if (Files.size(file) > BYTES_MAX) throw new IOException(file + " is too large");
            return Files.readString(file);
        };
    }

    /** That address and no other: it is not left for one that it names. */
    private static KeysAt asked(URI address) {
        HttpClient http =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT_MAX)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        HttpRequest question =
                HttpRequest.newBuilder(address).header("Accept", "application/json").build();
        return () -> {
            HttpResponse<String> answer = within(http, question);
            if (answer.statusCode() == 200) return answer.body();
            throw new IOException(address + " answers " + answer.statusCode());
        };
    }

    private static HttpResponse<String> within(HttpClient http, HttpRequest question)
            throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(question, BodyHandlers.limiting(BodyHandlers.ofString(), BYTES_MAX));
        try {
            return answer.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            answer.cancel(true);
            throw new IOException(question.uri() + " does not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while asking " + question.uri(), stopped);
        }
    }

    /** The keys that stand there, but for those that are too weak. */
    default JWKSet keys() throws IOException {
        try {
            List<JWK> strong =
                    JWKSet.parse(read()).toPublicJWKSet().getKeys().stream()
                            .filter(each -> !(each instanceof RSAKey rsa) || isStrong(rsa))
                            .toList();
            if (strong.isEmpty()) throw new IOException("no key stands there");
            return new JWKSet(strong);
        } catch (ParseException unreadable) {
            throw new IOException("what stands there are no keys", unreadable);
        }
    }

    private static boolean isStrong(RSAKey key) {
        return key.size() >= RSA_BITS_MIN;
    }
}
