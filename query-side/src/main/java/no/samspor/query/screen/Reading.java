package no.samspor.query.screen;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A question that is on its way: several run beside each other, and each is waited for once. */
public final class Reading {

    private static final int NOT_ALLOWED = 403;
    private static final int NOT_FOUND = 404;

    private final Future<Json> answer;

    Reading(Future<Json> answer) {
        this.answer = answer;
    }

    /** The whole answer; throws {@link ApiRefused} for a problem. */
    public Json answer() {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException ours) throw ours;
            throw new AssertionError("a read throws nothing checked", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("nobody waits for the page any more", stopped);
        }
    }

    /** One thing. */
    public Json item() {
        return answer().in("item");
    }

    /** The rows of a list. */
    public List<Json> items() {
        return answer().list("items");
    }

    /** One thing; null where the reader may not see it, or it does not exist. */
    public @Nullable Json itemIfAny() {
        try {
            return item();
        } catch (ApiRefused refused) {
            if (refused.status() == NOT_FOUND || refused.status() == NOT_ALLOWED) return null;
            throw refused;
        }
    }
}
