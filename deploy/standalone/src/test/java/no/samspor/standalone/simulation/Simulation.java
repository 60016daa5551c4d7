package no.samspor.standalone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.samspor.command.access.Answer;
import no.samspor.command.access.Asked;
import no.samspor.command.access.Warrant;
import no.samspor.edge.Problem;
import no.samspor.events.Event;
import no.samspor.events.Recorded;
import no.samspor.events.json.SamsporJson;
import no.samspor.kernel.Access;
import no.samspor.kernel.Actor;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Command;
import no.samspor.kernel.Origin;
import no.samspor.kernel.Role;
import no.samspor.kernel.Sha256;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.Append;
import no.samspor.log.LogUnavailable;
import no.samspor.standalone.simulation.Cut.Side;
import no.samspor.standalone.simulation.Cut.Whose;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command, cut at every call, on every connection, on both sides of the call. What the seed
 * decides: the order, how long the database stays away, and what is forgotten meanwhile.
 */
final class Simulation implements AutoCloseable {

    private static final JsonMapper JSON = SamsporJson.mapper();
    private static final int ATTEMPTS_MAX = 12;
    private static final int CALLS_MAX = 4_000;
    private static final int STREAM_MAX = 8;
    private static final int OUTAGE_MAX = 10;
    private static final int EVENTS_MAX = 500;
    private static final Duration ANSWER_MAX = Duration.ofSeconds(15);
    private static final OrganisationId OFFICE = new OrganisationId(Id.named("office"));

    /** What is asked. */
    private enum Step {
        /** A creation that rests on another stream: its guard travels with it. */
        REGISTER,
        /** A change of a known version. */
        RENAME,
        /** What is so already: an answer without an event. */
        SAME_AGAIN,
        /** A change whose connection was lost before it was asked. */
        RENAME_AFTER_LOSS
    }

    private final long seed;
    private final Random random;
    private final World world;
    private final World twin;
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Set<UUID> acknowledged = new HashSet<>();
    private long checked;
    private int commands;
    private int cuts;
    private OrganisationId organisation = new OrganisationId(Id.fresh());
    private long version;
    private String name = "";

    Simulation(long seed) throws SQLException {
        this.seed = seed;
        random = new Random(seed);
        world = new World(World.views());
        twin = new World(World.views());
        register();
    }

    /** Until all is done or it is not wanted any more; how often a connection was lost. */
    int run(BooleanSupplier wanted) throws SQLException {
        List<Cut> firsts = new ArrayList<>();
        for (Whose whose : Whose.values()) {
            for (Side side : Side.values()) firsts.add(new Cut(whose, side, 1));
        }
        List<Step> steps = new ArrayList<>(List.of(Step.values()));
        Collections.shuffle(steps, random);
        Collections.shuffle(firsts, random);
        for (Step step : steps) {
            for (Cut first : firsts) {
                Cut cut = first;
                while (wanted.getAsBoolean() && fired(step, cut)) cut = cut.next();
            }
        }
        assertThat(world.compared()).as("views, made anew").containsOnlyKeys(true);
        return cuts;
    }

    private boolean fired(Step step, Cut cut) throws SQLException {
        assertThat(cut.call()).as("calls for one command").isLessThan(CALLS_MAX);
        try {
            boolean fired = cut(step, cut);
            if (fired) cuts++;
            return fired;
        } catch (SQLException | RuntimeException | AssertionError broken) {
            throw new AssertionError(
                    "seed %d, %s, %s: run it again with -Dsamspor.simulation=%d"
                            .formatted(seed, step, cut, seed),
                    broken);
        }
    }

    private boolean cut(Step step, Cut cut) throws SQLException {
        if (version >= STREAM_MAX) register();
        if (random.nextInt(3) == 0 || cut.whose() == Whose.READERS) world.forget();
        if (step == Step.RENAME_AFTER_LOSS) world.cutter.loseAppender();
        // The readers' pool has a clock of its own, which is real.
        boolean away = cut.whose() != Whose.READERS && random.nextInt(4) == 0;
        int outage = away ? random.nextInt(OUTAGE_MAX) : 0;
        if (cut.whose() != Whose.VIEWS) world.cutter.arm(cut, outage);
        Told told = told(asked(step));
        if (cut.whose() == Whose.VIEWS) {
            world.cutter.arm(cut, outage);
            show();
        }
        boolean fired = world.cutter.disarm();
        hold(told);
        show();
        twin.showAll(world);
        assertThat(world.shown()).as("views, each as its fold").isEqualTo(twin.shown());
        return fired;
    }

    /** A command, and how many events it leads to. */
    private record Told(Asked<?> asked, int events, Answer answer) {}

    private void register() throws SQLException {
        Told told = told(asked(Step.REGISTER));
        hold(told);
        organisation = (OrganisationId) told.answer().id();
        version = told.answer().version();
        name = "";
        show();
        twin.showAll(world);
    }

    private Asked<?> asked(Step step) {
        commands++;
        return switch (step) {
            case REGISTER -> {
                OrganisationId fresh = new OrganisationId(Id.fresh());
                String parent =
                        acknowledged.isEmpty() ? "" : ",\"parent\":\"" + organisation + "\"";
                yield asked(
                        "RegisterOrganisation",
                        fresh,
                        "\"name\":\"Nr. %d\",\"otherNames\":[],\"withoutNumber\":\"new\"%s"
                                .formatted(commands, parent),
                        null);
            }
            case RENAME, RENAME_AFTER_LOSS -> {
                name = "Nr. " + commands;
                yield renamed();
            }
            case SAME_AGAIN -> {
                if (name.isEmpty()) told(asked(Step.RENAME));
                yield renamed();
            }
        };
    }

    private Asked<?> renamed() {
        return asked(
                "RenameOrganisation", organisation, "\"name\":\"%s\"".formatted(name), version);
    }

    private Asked<?> asked(
            String type, OrganisationId target, String fields, @Nullable Long expected) {
        String body = "{\"organisation\":\"%s\",%s}".formatted(target, fields);
        Command command = (Command) JSON.readValue(body, World.command(type));
        String key = "command " + commands;
        Append.Key once = new Append.Key("simulation", key, hash(body), target);
        return new Asked<>(command, stamp(key), once, expected, Warrant.NONE);
    }

    /** As a client does: asks with the same key until it is answered, and then once more. */
    private Told told(Asked<?> asked) {
        int events = 0;
        boolean known = true;
        for (int attempt = 1; ; attempt++) {
            assertThat(attempt).as("attempts").isLessThanOrEqualTo(ATTEMPTS_MAX);
            long begun = System.nanoTime();
            try {
                Answer answer = world.ask(asked);
                if (answer.id().equals(organisation)) version = answer.version();
                return new Told(asked, answer.events().size(), answer);
            } catch (Problem.Thrown unavailable) {
                assertThat(unavailable.getMessage())
                        .isIn("edge/not-available", "log/outcome-unknown");
                known &= "edge/not-available".equals(unavailable.getMessage());
                events = Math.max(events, look());
                assertThat(events)
                        .as("stored, though nobody was told")
                        .isLessThanOrEqualTo(known ? 0 : 1);
            } finally {
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ANSWER_MAX);
            }
        }
    }

    /** What was acknowledged is there once, and the same key gets the same answer. */
    private void hold(Told told) {
        look();
        assertThat(world.ask(told.asked())).as("asked again").isEqualTo(told.answer());
        assertThat(look()).as("stored by asking again").isZero();
        List<Recorded<Event>> stored =
                world.reader.after(told.answer().position() - told.events(), told.events());
        assertThat(stored)
                .extracting(Recorded::eventId)
                .containsExactlyElementsOf(told.answer().events());
        for (UUID each : told.answer().events()) {
            assertThat(acknowledged.add(each)).as("acknowledged once").isTrue();
        }
    }

    /** Reads what is new: positions dense, versions without gaps. */
    private int look() {
        for (int attempt = 1; ; attempt++) {
            try {
                return looked();
            } catch (LogUnavailable cutHere) {
                if (attempt == ATTEMPTS_MAX) throw cutHere;
            }
        }
    }

    private int looked() {
        List<Recorded<Event>> news = world.reader.after(checked, EVENTS_MAX);
        for (Recorded<Event> each : news) {
            assertThat(each.position()).as("dense").isEqualTo(++checked);
            long before = versions.getOrDefault(each.event().stream().value(), -1L);
            assertThat(each.version()).as("without a gap").isEqualTo(before + 1);
            versions.put(each.event().stream().value(), each.version());
        }
        return news.size();
    }

    private void show() {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                world.show();
                return;
            } catch (SQLException lost) {
                assertThat(lost.getSQLState()).as(lost.toString()).startsWith("08");
            }
        }
        throw new AssertionError("the views do not move");
    }

    private static Stamp stamp(String key) {
        return new Stamp(
                new Actor(new PersonId(Id.named("somebody")), OFFICE, Role.OFF, null, null, null),
                Origin.NATIVE,
                LocalDate.of(2026, 3, 1),
                UncertainDate.parse("2026-03-01"),
                null,
                null,
                Authority.NONE,
                List.of(),
                Access.INTERNAL,
                OFFICE,
                null,
                Set.of(),
                Set.of(),
                key);
    }

    private static Sha256 hash(String body) {
        return Sha256.of(body);
    }

    @Override
    public void close() throws SQLException {
        world.close();
        twin.close();
    }
}
