package no.samspor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Each page of one programme, asked as somebody who is signed in, from the first byte sent to the
 * last received: one after the other, and by eight at once. The programme is the one with the most
 * decisions of those that the reader sees by name.
 */
final class Pages {

    static final int TOGETHER = 8;

    /** Before anything is timed: what has just started is slow, and no page is asked once only. */
    private static final int WARMING = 40;

    /**
     * @param alone each time that it was asked alone
     * @param together the same, asked by eight at once
     */
    record Timed(String name, Millis alone, Millis together, int bytes) {}

    private final URI address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Pages(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** So many times each. */
    List<Timed> timed(int times) throws Exception {
        Map<String, String> pages = pages();
        for (int i = 0; i < WARMING; i++) {
            for (String path : pages.values()) millis(path, new int[1]);
        }
        List<Timed> all = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            int[] bytes = new int[1];
            double[] alone = new double[times];
            for (int i = 0; i < times; i++) alone[i] = millis(page.getValue(), bytes);
            double[] together = together(page.getValue(), times);
            all.add(new Timed(page.getKey(), Millis.of(alone), Millis.of(together), bytes[0]));
        }
        return all;
    }

    private double[] together(String path, int times) throws Exception {
        double[] millis = new double[times * TOGETHER];
        try (ExecutorService clients = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < TOGETHER; client++) {
                int first = client * times;
                Callable<Void> asking =
                        () -> {
                            for (int i = 0; i < times; i++) {
                                millis[first + i] = millis(path, new int[1]);
                            }
                            return null;
                        };
                running.add(clients.submit(asking));
            }
            for (Future<?> each : running) each.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
        return millis;
    }

    private double millis(String path, int[] bytes) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = ask(path, "text/html");
        double millis = Millis.since(begun);
        bytes[0] = answer.body().length;
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " at " + path);
        }
        return millis;
    }

    private HttpResponse<byte[]> ask(String path, String accept)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", accept)
                        .header("Accept-Language", "nb")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private Map<String, String> pages() throws IOException, InterruptedException {
        String programme = richest();
        String at = "/programmes/" + programme;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("programmes", "/programmes");
        pages.put("overview", at);
        pages.put("decisions", at + "/decisions");
        put(pages, "decision", "decisions", programme);
        pages.put("mandates", at + "/mandates");
        put(pages, "mandate", "mandates", programme);
        pages.put("money", at + "/money");
        put(pages, "frame", "frames", programme);
        pages.put("entries", at + "/entries");
        put(pages, "entry", "entries", programme);
        pages.put("handovers", at + "/handovers");
        put(pages, "handover", "handovers", programme);
        pages.put("bodies", at + "/bodies");
        put(pages, "body", "bodies", programme);
        pages.put("replay", at + "/replay");
        pages.put("verification", at + "/verification");
        pages.put("doing", "/do/" + programme);
        pages.put("search", "/search?q=plan&programme=" + programme);
        return pages;
    }

    /** The page of the first thing of a kind, if the programme has one. */
    private void put(Map<String, String> pages, String name, String list, String programme)
            throws IOException, InterruptedException {
        String body = text("/api/v1/" + list + "?limit=1&programme=" + programme);
        Matcher id = Pattern.compile("\"" + name + "\":\"([a-z]{3}_\\w{26})\"").matcher(body);
        if (id.find()) pages.put(name, "/" + list + "/" + id.group(1));
    }

    private String richest() throws IOException, InterruptedException {
        Matcher each =
                Pattern.compile("\"programme\":\"(prg_\\w{26})\"")
                        .matcher(text("/api/v1/programmes?limit=100"));
        String best = "";
        int most = -1;
        while (each.find()) {
            String decisions = text("/api/v1/decisions?limit=100&programme=" + each.group(1));
            int count = decisions.split("\"decision\":\"dec_", -1).length;
            if (count > most) {
                most = count;
                best = each.group(1);
            }
        }
        if (best.isEmpty()) throw new IOException("the reader sees no programme");
        return best;
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(path, "application/json");
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " at " + path);
        return new String(answer.body(), UTF_8);
    }
}
