package no.samspor.query.screen.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Norway;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself, so that whoever holds the paper knows what it answers, for which
 * times, on which state of the record, by whose hand, and where to ask again.
 */
public final class Report {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    /** What the page was narrowed by. */
    public record Filter(String name, String value) {}

    /**
     * A signed checkpoint of the log.
     *
     * @param root the root of the tree over its first {@code size} events, in Base64
     */
    public record Checkpoint(String origin, long size, String root) {

        /** A note as C2SP has it: the log's name, the size and the root, each on a line. */
        static @Nullable Checkpoint of(String note) {
            List<String> lines = note.lines().limit(3).toList();
            if (lines.size() < 3 || !lines.get(1).matches("\\d{1,18}")) return null;
            return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), lines.get(2));
        }
    }

    private final Screen screen;
    private final Say say;
    private final String person;
    private final String home;
    private final Instant made;
    private final @Nullable Checkpoint checkpoint;

    /**
     * @param person what the identity provider calls whoever makes it
     * @param home scheme and host of this Samspor, as the reader reached it
     */
    Report(Screen screen, String person, String home, Instant made) {
        this.screen = screen;
        this.say = screen.say();
        this.person = person;
        this.home = home;
        this.made = made;
        this.checkpoint = newest(screen);
    }

    private static @Nullable Checkpoint newest(Screen screen) {
        try {
            return Checkpoint.of(screen.text("/api/v1/log/checkpoint"));
        } catch (ApiRefused unsigned) {
            return null;
        }
    }

    /** The day it holds on. */
    public String effective() {
        return say.date(screen.day());
    }

    /** What counts as known in it. */
    public String known() {
        @Nullable String knownAt = screen.knownAt();
        if (knownAt != null) return say.moment(knownAt);
        return screen.times().atPosition() == null
                ? say.word("report.known.now", when())
                : say.word("report.known.position", say.number(screen.position()));
    }

    public String position() {
        return say.number(screen.position());
    }

    /** Null where the log is not signed. */
    public @Nullable Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Whether the checkpoint proves all that the report shows. */
    public boolean isCovered() {
        return checkpoint != null && checkpoint.size() >= screen.position();
    }

    /** The person, and the role and the organisation that they acted in. */
    public String who() {
        String as = say.word("report.who", screen.role(), say.name(screen.organisation()));
        return isName(person) ? person + ", " + as : as;
    }

    /** Who asks with a token has none. */
    private static boolean isName(String person) {
        return !person.isBlank() && !person.matches("[a-z]{3}_[0-9A-Z]{26}");
    }

    /** On Norwegian clocks, with their distance to UTC. */
    public String when() {
        String offset = made.atZone(Norway.TIME).format(OFFSET);
        return say.word("report.when.zone", say.moment(made.toString()), offset);
    }

    /** Where this very page is found again, however the record goes on. */
    public String address() {
        return home + screen.again();
    }

    /** What the page was narrowed by; none where it shows all. */
    public List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        screen.query()
                .forEach(
                        (name, value) ->
                                filters.add(
                                        new Filter(
                                                say.word("report.filter." + name),
                                                value(name, value))));
        return filters;
    }

    private String value(String name, String value) {
        List<String> called = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            @Nullable String one = say.nameIfAny(each);
            if (one != null && !called.contains(one)) called.add(one);
        }
        if (!called.isEmpty()) return String.join(", ", called);
        return switch (name) {
            case "state" -> say.of("state.decision", value);
            case "kind" -> say.code("decisionKind", value);
            case "by" -> say.of("comparison.by", value);
            default -> value;
        };
    }

    /** The name of the file, in letters that every system takes; {@code end} is its kind. */
    String file(String end) {
        String[] path = screen.path().split("/", -1);
        String last = path[path.length - 1].replaceAll("[^A-Za-z0-9_-]", "");
        return "samspor-" + last + "-" + screen.day() + "-p" + screen.position() + end;
    }
}
