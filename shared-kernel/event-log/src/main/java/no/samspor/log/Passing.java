package no.samspor.log;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import no.samspor.log.vault.VaultUnavailable;
import org.jspecify.annotations.Nullable;

/** Tells a fault that passes by itself from one that stays until somebody mends it. */
public final class Passing {

    private static final int CAUSES_MAX = 20;

    /**
     * Beginnings of SQL states: no connection, no resources, an operator's intervention, no disk.
     */
    private static final List<String> AWAY = List.of("08", "53", "57P", "58");

    private Passing() {}

    /** Whether the log or the vault could not be reached: to be tried again, and never parked. */
    public static boolean isBehind(Throwable fault) {
        return cause(fault, LogUnavailable.class) != null
                || cause(fault, VaultUnavailable.class) != null;
    }

    /**
     * Whether a database is away: connections lost or refused, a full disk, a server that stops.
     */
    public static boolean isOfADatabaseAway(Throwable fault) {
        if (isBehind(fault) || cause(fault, SQLTransientConnectionException.class) != null) {
            return true;
        }
        @Nullable SQLException failed = cause(fault, SQLException.class);
        @Nullable String state = failed == null ? null : failed.getSQLState();
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    /** The first cause of that type, {@code fault} itself included; null if there is none. */
    public static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> type) {
        @Nullable Throwable each = fault;
        for (int i = 0; each != null && i < CAUSES_MAX; i++) {
            if (type.isInstance(each)) return type.cast(each);
            each = each.getCause();
        }
        return null;
    }
}
