package no.samspor.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser: keeps cookies, goes where it is sent, fills in forms. */
final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int REDIRECTS_MAX = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI home;

    /** The addresses that it was sent to on its last way. */
    private final List<URI> way = new ArrayList<>();

    Browser(URI home) {
        this.home = home;
    }

    List<URI> way() {
        return way;
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** One answer, wherever it leads. */
    HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.setHeader("Accept", "text/html,*/*;q=0.8").build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> open(String path) {
        return followed(once(HttpRequest.newBuilder(home.resolve(path))));
    }

    /** Sends a form of the page that is shown, with what is hidden in it. */
    HttpResponse<String> send(String path, HttpResponse<String> shown, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(shown.body());
        Map<String, String> all = new java.util.TreeMap<>(fields);
        if (csrf.find()) all.put("_csrf", csrf.group(1));
        return send(path, all);
    }

    HttpResponse<String> send(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return followed(
                once(
                        HttpRequest.newBuilder(home.resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Opens a page, is sent to sign in, picks one of the demo's people, and comes back. */
    HttpResponse<String> signIn(String path, String name) {
        return send("/demo/login", open(path), Map.of("username", name));
    }

    private HttpResponse<String> followed(HttpResponse<String> first) {
        way.clear();
        HttpResponse<String> answer = first;
        while (answer.statusCode() / 100 == 3) {
            if (way.size() == REDIRECTS_MAX) throw new AssertionError("led in circles: " + way);
            URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            way.add(next);
            answer = once(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
