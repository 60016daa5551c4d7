import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;

/**
 * Sees everything that Maven takes from a repository, before it is used: libraries, plugins, what
 * those need, and every pom. Each must have the hash that the lock says, wherever it came from; what
 * is not in the lock, or is another file, ends the build. {@code ./samspor test} looks, {@code
 * ./samspor lock} writes it anew.
 */
public final class Lock extends AbstractEventSpy {

    private static final String OURS = "no.samspor";

    private final Path file = Path.of(System.getProperty("samspor.lock.file"));
    private final boolean writes = Boolean.getBoolean("samspor.lock.write");
    private final Map<String, String> known = new ConcurrentSkipListMap<>();
    private final Map<String, String> seen = new ConcurrentSkipListMap<>();

    @Override
    public void init(Context context) {
        if (writes) return;
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", 2);
                known.put(words[1], words[0]);
            }
        } catch (IOException unreadable) {
            end("the lock cannot be read: " + unreadable);
        }
    }

    @Override
    public void onEvent(Object event) {
        if (!(event instanceof RepositoryEvent each)) return;
        if (each.getType() != RepositoryEvent.EventType.ARTIFACT_RESOLVED) return;
        Artifact artifact = each.getArtifact();
        if (artifact.getFile() == null || artifact.getGroupId().equals(OURS)) return;
        String name = artifact.toString();
        if (seen.containsKey(name)) return;
        String hash = hash(artifact.getFile().toPath());
        seen.put(name, hash);
        if (writes) return;
        String locked = known.get(name);
        if (locked == null) end(name + " is not in the lock. Is it wanted? Then: ./samspor lock");
        else if (!locked.equals(hash)) end(name + " is another file than the one in the lock.");
    }

    @Override
    public void close() {
        if (!writes) return;
        try {
            List<String> lines =
                    seen.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList();
            Files.write(file, lines);
        } catch (IOException unwritable) {
            end("the lock cannot be written: " + unwritable);
        }
    }

    private static String hash(Path file) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sum);
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            end(file + " cannot be read: " + unreadable);
            throw new AssertionError(unreadable);
        }
    }

    /** At once: Maven would say it in passing, and use the file. */
    private static void end(String words) {
        System.err.println("[ERROR] lock: " + words);
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }
}
