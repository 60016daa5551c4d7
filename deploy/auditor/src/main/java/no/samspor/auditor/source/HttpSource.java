package no.samspor.auditor.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;
import no.samspor.proof.tile.Span;
import no.samspor.proof.tree.Hash;
import org.jspecify.annotations.Nullable;

/** A Samspor that answers, asked as anyone may ask it. */
final class HttpSource implements Source {

    private static final String LOG = "api/v1/log/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final URI base;
    private final @Nullable String token;

    HttpSource(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    @Override
    public byte @Nullable [] read(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(LOG + path)).timeout(PATIENCE);
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            HttpResponse<InputStream> answer =
                    client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 -> Bounded.read(body, path);
                    case 404 -> null;
                    case 401, 403 -> throw refused(Exit.NOT_ALLOWED, answer);
                    default -> throw refused(Exit.NOT_REACHABLE, answer);
                };
            }
        } catch (IOException e) {
            throw new Trouble(Exit.NOT_REACHABLE, base + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(Exit.NOT_REACHABLE, "interrupted");
        }
    }

    private static Trouble refused(Exit exit, HttpResponse<?> answer) {
        return new Trouble(exit, answer.uri() + " answers " + answer.statusCode());
    }

    @Override
    public List<Entry> entries(Span span) {
        List<Entry> entries = new ArrayList<>();
        long before = span.index() * Span.FULL;
        while (entries.size() < span.width()) {
            long after = before + entries.size();
            int limit = span.width() - entries.size();
            int had = entries.size();
            String path = "entries?after=" + after + "&limit=" + limit;
            for (String line : lines(need(path), path)) entries.add(entry(line, path));
            if (entries.size() == had) break;
        }
        while (entries.size() < span.width()) entries.add(new Entry.Missing());
        return entries;
    }

    private static List<String> lines(byte[] text, String what) {
        try {
            return Strict.text(text).lines().toList();
        } catch (Rejected rejected) {
            throw Trouble.damaged(what, rejected);
        }
    }

    /** The position that the server writes before it is not needed: the leaf has its own. */
    private static Entry entry(String line, String what) {
        String[] parts = line.split(" ", -1);
        try {
            if (parts.length == 3 && parts[1].equals("leaf")) {
                return new Entry.Shown(Strict.base64(parts[2]));
            }
            if (parts.length == 3 && parts[1].equals("hash")) {
                return new Entry.Hashed(Hash.parse(parts[2]));
            }
        } catch (Rejected rejected) {
            throw Trouble.damaged(what, rejected);
        }
        throw new Trouble(Exit.DAMAGED, what + ": not a position, leaf or hash, and base64");
    }

    /** Asked for by position instead. */
    @Override
    public List<String> names(String folder) {
        return List.of();
    }

    @Override
    public void close() {
        client.close();
    }
}
