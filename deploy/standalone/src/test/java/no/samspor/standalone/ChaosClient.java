package no.samspor.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.ProgrammeId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One client that issues one command after another, writes down what it sends and what it is told,
 * and asks again with the same key until it is told something.
 */
final class ChaosClient implements Runnable {

    /** A mandate is drafted, then proposed and returned so often, before the next one. */
    private static final int STEPS_A_MANDATE = 9;

    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS_MAX = 200;

    /** A command as it is sent, the first time and every time. */
    record Order(
            String key, String as, String path, String body, @Nullable Long seen, String stream) {}

    /** What an order was answered. */
    record Ack(
            Order order,
            long version,
            long position,
            List<UUID> events,
            List<String> receipts,
            boolean repeated) {}

    private final String name;
    private final HttpClient http;
    private final URI address;
    private final Map<String, String> tokens;
    private final AtomicBoolean stop;
    private final LongConsumer onAck;
    private final @Nullable FileChannel list;

    final List<Ack> acks = new ArrayList<>();
    final Map<String, Integer> retries = new TreeMap<>();
    final Map<String, Integer> faults = new TreeMap<>();

    /** Persons whose erasure was acknowledged. */
    final Set<PersonId> erased = new HashSet<>();

    private final String programme = new ProgrammeId(Id.fresh()).toString();
    private int sent;

    /**
     * @param list where it writes what it sends and is told, each line forced to disk; may be null
     * @param onAck told, for each answer, when its request was sent (nano time)
     */
    ChaosClient(
            String name,
            HttpClient http,
            URI address,
            Map<String, String> tokens,
            AtomicBoolean stop,
            @Nullable Path list,
            LongConsumer onAck)
            throws IOException {
        this.name = name;
        this.http = http;
        this.address = address;
        this.tokens = tokens;
        this.stop = stop;
        this.onAck = onAck;
        this.list =
                list == null
                        ? null
                        : FileChannel.open(
                                list, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void run() {
        while (!stop.get()) {
            person();
            handover();
            mandate();
        }
    }

    /** Registered with details under seal, and erased at once. */
    private void person() {
        PersonId person = new PersonId(Id.fresh());
        Ack registered =
                acknowledged(
                        "ownerA",
                        "/persons",
                        """
                        {"person": "%s", "organisation": "%s", "details": {"name": "Prøve %d"}}
                        """
                                .formatted(person, Chaos.RESPONSIBLE, sent),
                        null,
                        person.toString());
        acknowledged(
                "privacy",
                "/persons/" + person + "/erasure",
                """
                {"organisation": "%s", "ground": {"act": "gdpr", "section": "17"}}
                """
                        .formatted(Chaos.RESPONSIBLE),
                registered.version(),
                person.toString());
        erased.add(person);
    }

    private void handover() {
        String id = new HandoverId(Id.fresh()).toString();
        acknowledged(
                "manager",
                "/handovers",
                """
                {"handover": "%s", "programme": "%s", "deliverables": ["Veileder %s"],
                 "receiver": {"organisation": "%s", "body": "%s"}, "receiverRole": "leder",
                 "mandatory": ["training"], "plannedFrom": "2026-09"}
                """
                        .formatted(id, programme, id, Chaos.ORGANISATION, Chaos.LOWER),
                null,
                id);
    }

    private void mandate() {
        String id = new MandateId(Id.fresh()).toString();
        Ack last =
                acknowledged(
                        "manager",
                        "/mandates",
                        """
                        {"mandate": "%s", "programme": "%s", "holder": "%s",
                         "text": {"purpose": "Felles tjeneste", "scope": ["Innføring"],
                                  "outOfScope": [], "resultGoals": [], "authorities": []}}
                        """
                                .formatted(id, programme, programme),
                        null,
                        id);
        for (int step = 0; step < STEPS_A_MANDATE && !stop.get(); step++) {
            last = step % 2 == 0 ? propose(id, last) : giveBack(id, last);
        }
    }

    private Ack propose(String id, Ack last) {
        return acknowledged(
                "manager",
                "/mandates/" + id + "/proposal",
                "{\"proposedBy\": \"%s\", \"proposedTo\": \"%s\"}"
                        .formatted(Chaos.LOWER, Chaos.UPPER),
                last.version(),
                id);
    }

    private Ack giveBack(String id, Ack last) {
        return acknowledged(
                "secretary",
                "/mandates/" + id + "/return",
                "{\"remarks\": \"merknad %d\"}".formatted(sent),
                last.version(),
                id);
    }

    private Ack acknowledged(
            String as, String path, String body, @Nullable Long seen, String stream) {
        Order order = new Order(name + "-" + ++sent, as, path, body, seen, stream);
        note("sent " + order.key() + " " + path);
        long pause = 10;
        while (true) {
            long begun = System.nanoTime();
            @Nullable Ack ack = ask(order);
            if (ack != null) {
                onAck.accept(begun);
                note("told " + order.key() + " " + ack.position() + " " + ack.version());
                acks.add(ack);
                return ack;
            }
            pause = Math.min(PAUSE_MILLIS_MAX, pause * 2);
            rest(pause);
        }
    }

    /** Null where nobody answered, or where the answer is that it is not known. */
    private @Nullable Ack ask(Order order) {
        try {
            HttpResponse<String> answer = send(order);
            if (answer.statusCode() / 100 == 2) return ack(order, answer);
            String why = answer.statusCode() + " " + codeIn(answer.body());
            boolean later = answer.statusCode() == 503 || answer.statusCode() == 429;
            if (later) retries.merge(why, 1, Integer::sum);
            else faults.merge(why, 1, Integer::sum);
            if (!later && answer.statusCode() < 500) {
                throw new AssertionError(order + " was refused: " + answer.body());
            }
            return null;
        } catch (IOException lost) {
            retries.merge("connection lost", 1, Integer::sum);
            return null;
        } catch (InterruptedException ended) {
            throw new AssertionError("a client was interrupted", ended);
        }
    }

    HttpResponse<String> send(Order order) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve("/api/v1" + order.path()))
                        .timeout(ANSWER_MAX)
                        .header("Authorization", "Bearer " + tokens.get(order.as()))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", order.key())
                        .POST(HttpRequest.BodyPublishers.ofString(order.body()));
        if (order.seen() != null) request.header("If-Match", "\"" + order.seen() + "\"");
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static Ack ack(Order order, HttpResponse<String> answer) {
        JsonNode body = SamsporJson.mapper().readTree(answer.body());
        List<UUID> events = new ArrayList<>();
        for (JsonNode each : body.path("events")) events.add(UUID.fromString(each.stringValue()));
        List<String> receipts = new ArrayList<>();
        for (JsonNode each : body.path("receipts")) {
            receipts.add(each.path("receipt").stringValue());
        }
        return new Ack(
                order,
                body.path("version").longValue(),
                body.path("position").longValue(),
                events,
                receipts,
                answer.headers().firstValue("Idempotent-Replayed").isPresent());
    }

    private static String codeIn(String body) {
        try {
            return SamsporJson.mapper().readTree(body).path("code").asString("without a code");
        } catch (RuntimeException notJson) {
            return "that is no JSON";
        }
    }

    private void note(String line) {
        if (list == null) return;
        try {
            list.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
            list.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rest(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException ended) {
            throw new AssertionError("a client was interrupted", ended);
        }
    }
}
