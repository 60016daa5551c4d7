package no.samspor.query.projection.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.record.DocumentEvent.DocumentAccessChanged;
import no.samspor.kernel.Access;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.Ids;
import no.samspor.query.projection.fold.ViewFold.Corrected;
import org.jspecify.annotations.Nullable;

/**
 * Where each thing belongs, and what has been closed as a whole, as all that was heard says it.
 * Kept beside the views and moved with them: every row says where its thing belongs.
 */
public final class Places {

    /** A place is kept for so many things; the table has them all. */
    private static final int REMEMBERED_MAX = 200_000;

    private final Corrected corrected;
    private final @Nullable Cache<String, Place> known;

    /** Not committed yet; of a whole rebuild, everything. */
    private final Map<String, Place> fresh = new LinkedHashMap<>();

    private final Map<String, PlaceTable.Closed> closed = new LinkedHashMap<>();
    private final Set<String> moved = new HashSet<>();

    private Places(Corrected corrected, @Nullable Cache<String, Place> known) {
        this.corrected = corrected;
        this.known = known;
    }

    /** Those of the live views, over their table. */
    public static Places live(Corrected corrected) {
        return new Places(
                corrected,
                Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).executor(Runnable::run).build());
    }

    /** Those of a log that is heard from its beginning, in memory until they are replaced. */
    public static Places rebuilt(Corrected corrected) {
        return new Places(corrected, null);
    }

    /** Hears what follows, before any view does. */
    public void hear(Connection connection, List<? extends Logged<Event>> batch)
            throws SQLException {
        for (Logged<Event> logged : batch) {
            if (!(logged instanceof Recorded<Event> told)) continue;
            hear(connection, told);
            if (!(told.event() instanceof RegistrationCorrected correction)) continue;
            @Nullable Recorded<Event> read = read(correction, told.position());
            if (read != null) hear(connection, read);
        }
    }

    /** Null where it cannot be read: the views that it concerns are told so and park it. */
    private @Nullable Recorded<Event> read(RegistrationCorrected correction, long position) {
        try {
            return corrected.read(correction, position);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private void hear(Connection connection, Recorded<Event> told) throws SQLException {
        Event event = told.event();
        String thing = event.stream().toString();
        @Nullable Place heard = heard(connection, thing);
        Place before = heard == null ? Place.NOWHERE : heard;
        Place place = Placing.of(event, before, other -> of(connection, other));
        if (event instanceof DocumentAccessChanged changed) close(told, changed, place);
        if (place.equals(heard)) return;
        if (heard != null) moved.add(thing);
        fresh.put(thing, place);
    }

    private void close(Recorded<Event> told, DocumentAccessChanged changed, Place place) {
        boolean opens = changed.after().level().compareTo(Access.Level.INTERNAL) <= 0;
        closed.put(
                changed.document().toString(),
                new PlaceTable.Closed(
                        opens ? null : changed.after().level(),
                        told.stamp().archiveCreator().toString(),
                        place));
    }

    /** The place of {@code thing}; nowhere, until something is heard of it. */
    Place of(Connection connection, String thing) throws SQLException {
        @Nullable Place heard = heard(connection, thing);
        if (heard != null) return heard;
        if (isThing(thing)) fresh.put(thing, Place.NOWHERE);
        return Place.NOWHERE;
    }

    private static boolean isThing(String text) {
        try {
            Id thing = Ids.parse(text);
            return thing.text().equals(text);
        } catch (Malformed another) {
            return false;
        }
    }

    /** Null where nothing was heard of it, and nothing asked for it, so far. */
    private @Nullable Place heard(Connection connection, String thing) throws SQLException {
        @Nullable Place place = fresh.get(thing);
        if (place != null || known == null) return place;
        @Nullable Place kept = known.getIfPresent(thing);
        if (kept != null) return kept;
        @Nullable Place read = PlaceTable.read(connection, thing);
        if (read != null) known.put(thing, read);
        return read;
    }

    /** The things that stand elsewhere than rows say that were written before. */
    Set<String> moved() {
        return moved;
    }

    /** Adds to {@code journey} what was heard since the last time. */
    public void write(Journey journey) {
        PlaceTable.put(journey, fresh);
        closed.forEach((thing, now) -> PlaceTable.close(journey, thing, now));
    }

    /** Forgets all places, before the log is heard again from its beginning. */
    public static void clear(Connection connection) throws SQLException {
        PlaceTable.clear(connection);
    }

    /** The transaction of the last batch has committed. */
    public void committed() {
        if (known == null) return;
        known.putAll(fresh);
        forgetFresh();
    }

    /** Another has written, or the transaction of the last batch has failed. */
    public void forget() {
        if (known != null) known.invalidateAll();
        forgetFresh();
    }

    private void forgetFresh() {
        fresh.clear();
        closed.clear();
        moved.clear();
    }
}
