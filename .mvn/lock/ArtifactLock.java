package no.samspor.lock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.maven.BuildAbort;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.MavenExecutionResult;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.artifact.Artifact;

/**
 * Holds every artefact that Maven uses, of dependencies and plugins and what those bring, poms
 * too, against the hashes that the repository keeps: before it is used, and whatever machine or
 * mirror it came from. Maven loads it by {@code -Dmaven.ext.class.path}; Maven's own trusted
 * checksums would do the same, but only from 3.9 on. {@code -Dsamspor.lock=FILE} checks, {@code
 * -Dsamspor.lock.write=FILE} adds what is used to the file instead, or makes it.
 */
public final class ArtifactLock extends AbstractEventSpy {

    /** Of this repository itself: they are built and not fetched. */
    private static final String OURS = "no.samspor";

    private final Map<String, String> used = new ConcurrentSkipListMap<>();
    private final Map<Path, String> hashes = new ConcurrentHashMap<>();
    private final Map<String, String> locked = new TreeMap<>();
    private Path checked;
    private Path written;

    @Override
    public void init(Context context) throws IOException {
        checked = path("samspor.lock");
        written = path("samspor.lock.write");
        Path known = checked != null ? checked : written;
        if (known == null || checked == null && !Files.exists(known)) return;
        for (String line : Files.readAllLines(known)) {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2 && !line.startsWith("#")) locked.put(parts[1], parts[0]);
        }
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        return value == null ? null : Path.of(value);
    }

    @Override
    public void onEvent(Object event) throws IOException {
        if (event instanceof RepositoryEvent told) resolved(told);
        else if (event instanceof MavenExecutionResult result && !result.hasExceptions()) ended();
    }

    private void resolved(RepositoryEvent event) throws IOException {
        if (event.getType() != RepositoryEvent.EventType.ARTIFACT_RESOLVED) return;
        Artifact artifact = event.getArtifact();
        if (artifact.getFile() == null || artifact.getGroupId().equals(OURS)) return;
        String name = nameOf(artifact);
        String hash = hashOf(artifact.getFile().toPath());
        String before = used.put(name, hash);
        if (before != null && !before.equals(hash)) throw refused(name, "changed during the build");
        if (checked == null) return;
        String wanted = locked.get(name);
        if (wanted == null) throw refused(name, "is not listed, with hash " + hash);
        if (!wanted.equals(hash)) throw refused(name, "has hash " + hash + ", not " + wanted);
    }

    /** An error of this class ends the build at once; Maven swallows all others of a listener. */
    private BuildAbort refused(String name, String why) {
        return new BuildAbort(
                "%s %s: see %s. If it is meant so, renew the list with ./samspor lock and read what"
                        .formatted(name, why, checked)
                        + " changed in it.");
    }

    private static String nameOf(Artifact artifact) {
        String classifier = artifact.getClassifier().isEmpty() ? "" : ":" + artifact.getClassifier();
        return "%s:%s:%s%s:%s"
                .formatted(
                        artifact.getGroupId(),
                        artifact.getArtifactId(),
                        artifact.getExtension(),
                        classifier,
                        artifact.getVersion());
    }

    private String hashOf(Path file) throws IOException {
        String known = hashes.get(file);
        if (known != null) return known;
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(java.io.OutputStream.nullOutputStream());
            String hash = HexFormat.of().formatHex(digest.digest());
            hashes.put(file, hash);
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private void ended() throws IOException {
        if (checked != null) {
            System.err.printf("lock: all %,d artefacts used are as listed%n", used.size());
        }
        if (written == null) return;
        Map<String, String> all = new TreeMap<>(locked);
        all.putAll(used);
        List<String> lines = new ArrayList<>();
        lines.add("# SHA-256 of every artefact that the build uses. Written by: ./samspor lock");
        all.forEach((name, hash) -> lines.add(hash + " " + name));
        Files.write(written, lines);
        System.err.printf("lock: %,d artefacts are listed%n", all.size());
    }
}
