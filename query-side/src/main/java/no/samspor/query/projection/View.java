package no.samspor.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import no.samspor.events.Event;
import no.samspor.kernel.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What a view is: its table, the record that is one row of it, and one pure function per event
 * family that it hears.
 *
 * @param <R> one row: a record whose components are the table's own columns
 */
public final class View<R extends Record> {

    /** What one event of a family changes in the view; the same event always gives the same. */
    public interface Step<E extends Event> {
        List<Change> on(E event, Stamp stamp);
    }

    /** Leaves room within PostgreSQL's 63 bytes for the names of the tables beside it. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private static final Step<Event> DEAF = (event, stamp) -> List.of();

    private final String name;
    private final Class<R> row;
    private final int revision;
    private final Map<Class<? extends Event>, Step<Event>> steps;

    /** The step for each type of event that came by. */
    private final Map<Class<?>, Step<Event>> found = new ConcurrentHashMap<>();

    private View(
            String name,
            Class<R> row,
            int revision,
            Map<Class<? extends Event>, Step<Event>> steps) {
        if (!NAME.matcher(name).matches() || name.contains("__")) {
            throw new IllegalArgumentException(name + " is no name for a view's table");
        }
        this.name = name;
        this.row = row;
        this.revision = revision;
        this.steps = steps;
    }

    public static <R extends Record> View<R> of(String table, Class<R> row) {
        return new View<>(table, row, 1, Map.of());
    }

    /** This view, hearing one more family. */
    public <E extends Event> View<R> hears(Class<E> family, Step<E> step) {
        Map<Class<? extends Event>, Step<Event>> more = new LinkedHashMap<>(steps);
        more.put(family, (event, stamp) -> step.on(family.cast(event), stamp));
        return new View<>(name, row, revision, more);
    }

    /**
     * This view in its {@code revision}: to be raised when it makes something else of events that
     * it has heard, so that it is rebuilt before it is served again.
     */
    public View<R> revision(int revision) {
        return new View<>(name, row, revision, steps);
    }

    public int revision() {
        return revision;
    }

    /** Its name, which is also its table's. */
    public String name() {
        return name;
    }

    public Class<R> row() {
        return row;
    }

    public Set<Class<? extends Event>> families() {
        return steps.keySet();
    }

    /** Whether it has anything to say to {@code event}. */
    public boolean hears(Event event) {
        return step(event) != DEAF;
    }

    /** What {@code event} changes; nothing if the view does not hear it. */
    public List<Change> on(Event event, Stamp stamp) {
        return step(event).on(event, stamp);
    }

    private Step<Event> step(Event event) {
        @Nullable Step<Event> known = found.get(event.getClass());
        return known == null ? found.computeIfAbsent(event.getClass(), this::stepFor) : known;
    }

    private Step<Event> stepFor(Class<?> event) {
        for (Map.Entry<Class<? extends Event>, Step<Event>> step : steps.entrySet()) {
            if (step.getKey().isAssignableFrom(event)) return step.getValue();
        }
        return DEAF;
    }
}
