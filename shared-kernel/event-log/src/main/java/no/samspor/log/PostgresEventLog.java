package no.samspor.log;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The log on PostgreSQL, as its writers see it: encode, hand over, wait for the commit. */
public final class PostgresEventLog implements EventLog, AutoCloseable {

    private static final int QUEUE_MAX = 4_096;

    private final EventCodec codec;
    private final Appender appender;
    private final Duration patience;

    /**
     * @param patience how long a caller waits before it is told that the outcome is not known
     */
    public PostgresEventLog(
            LogDatabase database, EventCodec codec, HeadWatch heads, Duration patience) {
        this.codec = codec;
        this.patience = patience;
        appender = new Appender(new AppendConnection(database.direct()), QUEUE_MAX, heads::advance);
    }

    @Override
    public Receipt append(Append append) {
        Pending pending = new Pending(append, codec);
        if (!appender.offer(pending)) {
            throw new LogUnavailable("too many appends are waiting; nothing was stored");
        }
        try {
            return pending.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw reason(refused);
        } catch (TimeoutException late) {
            throw gaveUp(pending, "the log did not answer in " + patience.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw gaveUp(pending, "interrupted while waiting for the log");
        }
    }

    private static LogUnavailable gaveUp(Pending pending, String why) {
        boolean unsent = pending.abandon();
        pending.answer.cancel(false);
        return new LogUnavailable(
                why + (unsent ? "; nothing was stored" : "; whether it was stored is not known"));
    }

    private static RuntimeException reason(ExecutionException refused) {
        return refused.getCause() instanceof RuntimeException cause
                ? cause
                : new LogUnavailable("the append failed", refused);
    }

    @Override
    public void close() {
        appender.close();
    }
}
