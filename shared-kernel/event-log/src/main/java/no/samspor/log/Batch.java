package no.samspor.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Appends that are decided at once because none depends on another: no stream is written twice, no
 * guard watches what an earlier one mentions, and no key stands twice. What does not fit waits.
 */
final class Batch {

    static final int APPENDS_MAX = 512;
    static final int EVENTS_MAX = 8_192;

    private record Mention(String family, UUID about) {}

    private record KeyName(String principal, String commandId) {}

    private final List<Pending> appends = new ArrayList<>();
    private final Set<Object> claims = new HashSet<>();
    private int events;

    List<Pending> appends() {
        return appends;
    }

    boolean isEmpty() {
        return appends.isEmpty();
    }

    boolean isFull() {
        return appends.size() >= APPENDS_MAX || events >= EVENTS_MAX;
    }

    /** Takes it in, or says that it must wait for the next batch. */
    boolean add(Pending pending) {
        if (isFull() || dependsOnThis(pending)) return false;
        claims.addAll(pending.firstVersions.keySet());
        Append.@Nullable Key key = pending.append.key();
        if (key != null) {
            claims.add(new KeyName(key.principal(), key.commandId()));
            claims.add(key.target().value());
        }
        for (Pending.Row row : pending.rows) {
            String family = EventNames.familyOf(row.name());
            for (UUID about : row.mentions()) claims.add(new Mention(family, about));
        }
        events += pending.rows.size();
        appends.add(pending);
        return true;
    }

    private boolean dependsOnThis(Pending pending) {
        for (UUID stream : pending.firstVersions.keySet()) {
            if (claims.contains(stream)) return true;
        }
        for (Append.Guard guard : pending.append.guards()) {
            if (claims.contains(new Mention(guard.family(), guard.about().value()))) return true;
        }
        Append.@Nullable Key key = pending.append.key();
        return key != null
                && (claims.contains(new KeyName(key.principal(), key.commandId()))
                        || claims.contains(key.target().value()));
    }
}
