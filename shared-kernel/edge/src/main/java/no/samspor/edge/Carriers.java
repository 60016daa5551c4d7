package no.samspor.edge;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.jspecify.annotations.Nullable;

/**
 * The platform threads that virtual threads run on: one for each processor, which is by far the
 * cheapest, and many as soon as a virtual thread that has nothing to do does not come to do it.
 * Whoever loads a class keeps his carrier, also while he waits for a lock, and who has the lock may
 * have been set aside: with few, a process that was asked by many while it was cold stood still for
 * ever, each waiting for a class that another was to load (JEP 444, JEP 491).
 */
public final class Carriers {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

    /** As many as the scheduler may have at most, unless it is told otherwise. */
    static final int MANY = 256;

    /** Longer than a turn takes where many wait and nobody is stuck. */
    private static final long LATE_MILLIS = 250;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    static final int BEATS_UNTIL_FEW = 20;

    private final VirtualThreadSchedulerMXBean scheduler;
    private final int few;
    private int inTime;

    Carriers(VirtualThreadSchedulerMXBean scheduler) {
        this.scheduler = scheduler;
        few = scheduler.getParallelism();
    }

    /** Watches as long as the process lives; how many whoever starts us has asked for, stays. */
    public static void watch() {
        @Nullable VirtualThreadSchedulerMXBean scheduler =
                ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        if (scheduler == null || System.getProperty(PARALLELISM) != null) return;
        Thread.ofPlatform().name("samspor-carriers").daemon().start(new Carriers(scheduler)::run);
    }

    private void run() {
        try {
            while (true) {
                beat();
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a virtual thread comes to its turn, and what follows of it. */
    void beat() throws InterruptedException {
        CountDownLatch beaten = new CountDownLatch(1);
        Thread.startVirtualThread(beaten::countDown);
        if (beaten.await(LATE_MILLIS, TimeUnit.MILLISECONDS)) {
            inTime++;
            if (inTime == BEATS_UNTIL_FEW) scheduler.setParallelism(few);
            return;
        }
        inTime = 0;
        scheduler.setParallelism(MANY);
        beaten.await();
    }
}
