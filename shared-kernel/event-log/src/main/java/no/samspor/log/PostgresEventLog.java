package no.samspor.log;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The log on PostgreSQL, as its writers see it: encode, hand over, wait for the commit. */
public final class PostgresEventLog implements EventLog, AutoCloseable {

    private static final int QUEUE_MAX = 4_096;

    private final EventCodec codec;
    private final Appender appender;
    private final Patience patience;
    private final UnaryOperator<Receipt> promised;

    /** A log that promises nothing. */
    public PostgresEventLog(
            LogDatabase database, EventCodec codec, HeadWatch heads, Duration patience) {
        this(database, codec, heads, patience, () -> LogKeys.NONE, receipt -> receipt);
    }

    /**
     * @param patience how long a caller waits before it is told that the outcome is not known
     * @param keys what each commit is promised with; whether there are any never changes
     * @param promised gives an answer that was found, and not made, the receipts of its events
     */
    public PostgresEventLog(
            LogDatabase database,
            EventCodec codec,
            HeadWatch heads,
            Duration patience,
            Supplier<LogKeys> keys,
            UnaryOperator<Receipt> promised) {
        this(database, codec, heads, patience, keys, promised, Ticks.REAL);
    }

    /** As above, with pauses after the loss of the database that {@code ticks} measures. */
    public PostgresEventLog(
            LogDatabase database,
            EventCodec codec,
            HeadWatch heads,
            Duration patience,
            Supplier<LogKeys> keys,
            UnaryOperator<Receipt> promised,
            Ticks ticks) {
        this.codec = codec;
        this.patience = new Patience(patience);
        this.promised = promised;
        AppendConnection connection = new AppendConnection(database.appending(), ticks);
        appender = new Appender(connection, QUEUE_MAX, heads::stored, new Promiser(keys));
    }

    @Override
    public Receipt append(Append append) {
        Pending pending = new Pending(append, codec);
        if (!appender.offer(pending)) {
            throw new LogUnavailable("too many appends are waiting; nothing was stored");
        }
        patience.watch(pending);
        try {
            Receipt answer = pending.answer.get();
            return answer.receipts().isEmpty() ? promised.apply(answer) : answer;
        } catch (ExecutionException refused) {
            throw reason(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw pending.giveUp("interrupted while waiting for the log");
        }
    }

    private static RuntimeException reason(ExecutionException refused) {
        return refused.getCause() instanceof RuntimeException cause
                ? cause
                : LogUnavailable.notKnown("the append failed", refused);
    }

    @Override
    public void close() {
        appender.close();
        patience.close();
    }
}
