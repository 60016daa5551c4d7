package no.samspor.command.access;

import java.util.List;
import java.util.Map;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.log.Append;
import no.samspor.log.AppendContext;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What travels with a command from the door to its shell, in this process only.
 *
 * @param standpoint what of the record is there for whoever asks
 * @param isTrial whether it is only asked what would be decided, and nothing is recorded
 */
public record Asking(
        Stamp stamp,
        @Nullable Long expectedVersion,
        Standings standings,
        List<Append.Guard> warranted,
        Standpoint standpoint,
        AppendContext append,
        boolean isTrial) {

    /** The metadata key under which a command carries it. */
    public static final String KEY = "asking";

    /** Whether the command that this thread handles is only tried. */
    public static boolean isTrialNow() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage().getMetaData().get(KEY)
                        instanceof Asking asking
                && asking.isTrial();
    }

    /** Refuses a command whose asker has not seen the newest version. */
    void refuseUnlessSeen(long version) {
        if (isTrial) return;
        if (expectedVersion == null) throw new Refused(AccessRefusal.VERSION_UNSTATED);
        if (expectedVersion != version) {
            throw new Refused(AccessRefusal.VERSION_STALE, Map.of("version", version));
        }
    }
}
