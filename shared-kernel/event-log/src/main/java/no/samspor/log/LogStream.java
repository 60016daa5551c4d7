package no.samspor.log;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log: it is woken when there is more, and never polls. */
final class LogStream implements TrackingEventStream {

    private final Tail tail;
    private final HeadWatch heads;
    private final Queue<TrackedEventMessage<?>> read = new ArrayDeque<>();
    private long position;
    private volatile @Nullable Runnable onAvailable;
    private final AutoCloseable subscription;

    LogStream(Tail tail, HeadWatch heads, long position, boolean isInAHurry) {
        this.tail = tail;
        this.heads = heads;
        this.position = position;
        LongConsumer woken = head -> available();
        subscription = isInAHurry ? heads.listen(woken) : heads.listenAtLeisure(woken);
    }

    private void available() {
        Runnable callback = onAvailable;
        if (callback != null) callback.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(read.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (fetched()) return true;
        return timeout > 0 && heads.awaitBeyond(position, unit.toNanos(timeout)) && fetched();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS)) {
            if (heads.isClosed()) throw new IllegalStateException("the log is closed");
        }
        return read.remove();
    }

    private boolean fetched() {
        if (!read.isEmpty()) return true;
        List<TrackedEventMessage<?>> page = tail.after(position);
        read.addAll(page);
        position += page.size();
        return !page.isEmpty();
    }

    @Override
    public void close() {
        onAvailable = null;
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a subscription could not be ended", e);
        }
    }
}
