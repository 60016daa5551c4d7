package no.samspor.query.screen;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.samspor.edge.Caller;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page as one person looks at it: it asks the API in that person's name, for the two times that
 * its address states, and leads on to other pages that show the same times. All that it asks is
 * answered as of one position, so that its parts agree.
 */
public final class Screen {

    /** As many rows as the API gives at once. */
    private static final String AT_ONCE = "100";

    /** Rows of one list of a report; it says where there are more. */
    public static final int REPORTED_MAX = 1_000;

    private final Api api;
    private final Frame frame;
    private final String token;
    private final Caller caller;
    private final Times times;
    private final Here here;
    private final Names names;
    private final Codes codes;
    private final Say say;
    private final Json programmes;
    private @Nullable String programme;
    private @Nullable String place;

    /**
     * Where the reader is.
     *
     * @param path of this page, without its query
     * @param query what else its address states than times and preferences
     * @param scheme light, dark, or auto for what the device prefers
     * @param output as what the page is to be had, and is asked for
     */
    record Here(
            String path,
            Map<String, String> query,
            String language,
            String scheme,
            Output output) {}

    /** {@code after} is a position that all that is shown must have reached; null for any. */
    Screen(
            Api api,
            Frame frame,
            MessageSource messages,
            String token,
            Caller caller,
            Times times,
            Here here,
            @Nullable String after) {
        this.api = api;
        this.frame = frame;
        this.token = token;
        this.caller = caller;
        this.times = times;
        this.here = here;
        this.names = new Names(ids -> read("/api/v1/names", "ids", ids));
        this.codes = new Codes(list -> read("/api/v1/code-lists/" + list + "/codes"));
        this.say = new Say(messages, here.language(), names, codes);
        this.programmes = first(after);
        names.meet(programmes.node());
    }

    /** What every page shows, and by its position what all else on the page is as of. */
    private Json first(@Nullable String after) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>(times.parameters());
        parameters.put("after", after);
        parameters.put("limit", "100");
        return api.read(address("/api/v1/programmes", parameters), token, here.language());
    }

    /** Asks for what lies at {@code path} of the API, at the times of this page. */
    public Reading read(String path, String... namesAndValues) {
        return read(path, pairs(namesAndValues));
    }

    /** The same, with parameters of which those that are null are left out. */
    public Reading read(String path, Map<String, @Nullable String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        parameters.forEach(
                (name, value) -> {
                    if (value != null && !value.isBlank()) all.put(name, value);
                });
        if (times.effectiveOn() != null) all.put("effectiveOn", times.effectiveOn());
        all.put("atPosition", Long.toString(position()));
        return plain(path, all);
    }

    /** Asks for something that takes no times. */
    public Reading readPlain(String path, String... namesAndValues) {
        return plain(path, pairs(namesAndValues));
    }

    /** What is answered as plain text; throws {@link ApiRefused} where it is a problem. */
    public String text(String path) {
        HttpResponse<String> answer =
                api.send(
                        api.to(api.reads() + path, token, here.language())
                                .setHeader("Accept", "text/plain")
                                .GET()
                                .build());
        if (answer.statusCode() >= 400) throw new ApiRefused(answer.statusCode(), Api.body(answer));
        return answer.body();
    }

    /** What the address of this page asks of a list, of one programme. */
    public Map<String, @Nullable String> asked(String ofProgramme) {
        Map<String, @Nullable String> asked = new LinkedHashMap<>(here.query());
        asked.put("programme", ofProgramme);
        return asked;
    }

    /**
     * The rows of a list: on a page those of the one page of it that the address states; in a
     * report, which has no next page, all from there on, {@link #REPORTED_MAX} at most, with the
     * cursor of what is left.
     */
    public Json list(String path, Map<String, @Nullable String> parameters) {
        if (!isReport() || parameters.get("endingBefore") != null) {
            return read(path, parameters).answer();
        }
        Map<String, @Nullable String> asked = new LinkedHashMap<>(parameters);
        asked.put("limit", AT_ONCE);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        Json page;
        do {
            page = read(path, asked).answer();
            for (Json row : page.list("items")) rows.add(row.node());
            asked.put("startingAfter", page.text("next"));
        } while (page.has("next") && rows.size() < REPORTED_MAX);
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("items", rows);
        if (page.has("next")) all.set("next", page.node().get("next"));
        return new Json(all);
    }

    private Reading plain(String path, Map<String, ? extends @Nullable String> parameters) {
        String address = address(path, parameters);
        return new Reading(
                CompletableFuture.supplyAsync(
                        () -> {
                            Json answer = api.read(address, token, here.language());
                            names.meet(answer.node());
                            return answer;
                        },
                        api.threads()));
    }

    private static Map<String, @Nullable String> pairs(String... namesAndValues) {
        Map<String, @Nullable String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    private static String address(String path, Map<String, ? extends @Nullable String> parameters) {
        StringBuilder address = new StringBuilder(path);
        parameters.forEach(
                (name, value) -> {
                    if (value == null || value.isEmpty()) return;
                    address.append(address.indexOf("?") < 0 ? '?' : '&')
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(value));
                });
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** This page belongs to a programme, at one of its places (its key; null for none). */
    public Screen of(@Nullable String ofProgramme, @Nullable String atPlace) {
        programme = ofProgramme;
        place = atPlace;
        return this;
    }

    /** The address of another page, for the same times. */
    public String to(String path, String... namesAndValues) {
        Map<String, @Nullable String> all = pairs(namesAndValues);
        all.putAll(times.parameters());
        return address(path, all);
    }

    /** This page with one thing of its address stated otherwise; null takes it away. */
    public String here(String name, @Nullable String value) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(here.query());
        all.putAll(times.parameters());
        all.put(name, value);
        return address(here.path(), all);
    }

    /** Another page of this list; a cursor leads from one page only. */
    public String turn(String cursor, String value) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(here.query());
        all.remove("startingAfter");
        all.remove("endingBefore");
        all.put(cursor, value);
        all.putAll(times.parameters());
        return address(here.path(), all);
    }

    /** For which times this page is, in a sentence. */
    public String timeSays() {
        String day = say.date(day());
        String known = times.knownSays(say);
        if (!times.isPast()) return say.word("frame.time.today", day);
        if (known.isEmpty()) return say.word("frame.time.past.day", day);
        if (times.effectiveOn() == null) return say.word("frame.time.past.known", known);
        return say.word("frame.time.past.both", day, known);
    }

    /** This page as of now. */
    public String now() {
        return address(here.path(), here.query());
    }

    /** This page for other times, each as ISO. */
    public String at(@Nullable String effectiveOn, @Nullable String knownAt) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(here.query());
        all.put("effectiveOn", effectiveOn);
        all.put("knownAt", knownAt);
        return address(here.path(), all);
    }

    /**
     * The address under which this very page is found again, however the record goes on: its day
     * and its position are stated, whatever was asked for.
     */
    public String again() {
        Map<String, @Nullable String> all = new LinkedHashMap<>(here.query());
        all.put("effectiveOn", day());
        all.put("atPosition", Long.toString(position()));
        return address(here.path(), all);
    }

    /** The address of this page as a report, of all its rows: {@code pdf}, or {@code xlsx}. */
    public String asReport(String format) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(here.query());
        all.remove("startingAfter");
        all.remove("endingBefore");
        all.putAll(times.parameters());
        all.put("format", format);
        return address(here.path(), all);
    }

    /** Whether this page is also to be had as a report. */
    public boolean isReported() {
        return here.output() != Output.PAGE_ONLY;
    }

    /** Whether it is asked for as a report, to be taken away. */
    public boolean isReport() {
        return here.output() == Output.REPORT || isSheet();
    }

    /** Whether the report is to be a workbook of its tables. */
    public boolean isSheet() {
        return here.output() == Output.SHEET;
    }

    /** The page of what has this identity; null where it has none. */
    public @Nullable String page(@Nullable String id) {
        @Nullable String page = id == null ? null : frame.page(id);
        return page == null ? null : to(page);
    }

    /** The same page, once it shows what was recorded at {@code position}. */
    public @Nullable String after(String id, long position) {
        @Nullable String page = frame.page(id);
        return page == null ? null : to(page, "after", Long.toString(position));
    }

    /** What is asked of the address beside times and preferences, for forms to keep. */
    public Map<String, String> query() {
        return here.query();
    }

    public String path() {
        return here.path();
    }

    public String language() {
        return here.language();
    }

    public String scheme() {
        return here.scheme();
    }

    public Times times() {
        return times;
    }

    public Say say() {
        return say;
    }

    /** What can be chosen where a code is wanted. */
    public Codes codes() {
        return codes;
    }

    /** The newest position that counts on this page. */
    public long position() {
        return programmes.in("meta").number("position");
    }

    /** The day that this page shows, as ISO. */
    public String day() {
        return programmes.in("meta").text("effectiveOn", "");
    }

    /** The instant whose knowledge counts on this page, as ISO; null for all that is known. */
    public @Nullable String knownAt() {
        return programmes.in("meta").text("knownAt");
    }

    /** Whether some event cannot be heard, so that this page may lack it. */
    public boolean isIncomplete() {
        return programmes.in("meta").has("incomplete");
    }

    /** Those that the reader may see, by name. */
    public List<Json> programmes() {
        Collator alphabet = Collator.getInstance(Locale.of("nb"));
        return programmes.list("items").stream()
                .sorted(Comparator.comparing(each -> each.text("name", ""), alphabet))
                .toList();
    }

    /** The key of the place in the programme that this page lies at; null for none. */
    public @Nullable String place() {
        return place;
    }

    /** The identity of the programme that this page belongs to; null for none. */
    public @Nullable String programme() {
        return programme;
    }

    /** The first role of whoever looks at the page. */
    public String role() {
        return caller.roles().isEmpty()
                ? say.word("say.unnamed")
                : say.role(caller.roles().getFirst().name());
    }

    /** The organisation that the reader acts for. */
    public String organisation() {
        return caller.organisation().toString();
    }

    /** All that the reader may act for, this one among them or not; in the order of their names. */
    public List<String> organisations() {
        return caller.organisations().stream()
                .map(OrganisationId::toString)
                .sorted(Comparator.comparing(say::name))
                .toList();
    }

    /** Whether there is another one to act for. */
    public boolean isForSeveral() {
        return caller.organisations().stream()
                .anyMatch(each -> !each.equals(caller.organisation()));
    }

    /** The roles that the reader has there, as codes. */
    public List<String> roles() {
        return caller.roles().stream().map(Enum::name).toList();
    }

    /** Whether the reader has a role in this body. */
    public boolean sitsIn(String body) {
        return caller.bodies().stream().anyMatch(each -> each.toString().equals(body));
    }

    /** The access token, to send commands with; never into a page. */
    public String token() {
        return token;
    }
}
