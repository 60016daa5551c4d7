package no.samspor.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's keys as they lie in their files now: looked at again within half a second of being
 * asked for, so that a log that runs changes its key. A change that would cut the log off from what
 * it signed before, or cannot be used, is said loudly, and the keys before it go on signing.
 */
public final class LogKeyFiles implements Supplier<LogKeys> {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeyFiles.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final List<Path> files;
    private final LongSupplier nanos;
    private volatile Seen seen;

    /** What was read, of which files, and when they were looked at last. */
    private record Seen(LogKeys keys, List<Map<String, Object>> files, long nanos) {}

    /**
     * @param named files separated by commas; where it is blank, the log never signs
     * @throws LogKeys.Unusable as {@link LogKeys#in(List)}
     */
    public LogKeyFiles(String named) {
        this(named, System::nanoTime);
    }

    LogKeyFiles(String named, LongSupplier nanos) {
        this.files = LogKeys.files(named);
        this.nanos = nanos;
        List<Map<String, Object>> found = attributes();
        seen = new Seen(LogKeys.in(files), found, nanos.getAsLong());
    }

    @Override
    public LogKeys get() {
        Seen last = seen;
        return nanos.getAsLong() - last.nanos < LOOK_NANOS ? last.keys : looked().keys;
    }

    private synchronized Seen looked() {
        Seen last = seen;
        List<Map<String, Object>> found = attributes();
        boolean same = found.equals(last.files);
        seen = new Seen(same ? last.keys : read(last.keys), found, nanos.getAsLong());
        return seen;
    }

    private LogKeys read(LogKeys before) {
        try {
            LogKeys now = LogKeys.in(files).after(before);
            LOG.warn("the log signs from now on with {}", now.verifiers());
            return now;
        } catch (LogKeys.Unusable why) {
            LOG.error("the log goes on signing with {}: {}", before.verifiers(), why.getMessage());
            return before;
        }
    }

    /** What changes whenever a file does, or who may read it. */
    private List<Map<String, Object>> attributes() {
        return files.stream().map(LogKeyFiles::attributes).toList();
    }

    private static Map<String, Object> attributes(Path file) {
        try {
            return Files.readAttributes(file, "unix:ino,size,ctime");
        } catch (IOException none) {
            return Collections.emptyMap();
        }
    }
}
