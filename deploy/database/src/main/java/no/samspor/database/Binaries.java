package no.samspor.database;

import static no.samspor.database.CannotServe.Reason.DATABASE_FAILED;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the class path, whole or not at all. */
final class Binaries {

    /** The version of the bundled server; the directory carries it, so a new one unpacks anew. */
    static final String VERSION = "18.6";

    static final int MAJOR = 18;

    private static final int EXECUTABLE_BITS = 0111;

    private Binaries() {}

    /** The directory with {@code bin}, {@code lib} and {@code share} under {@code parent}. */
    static Path unpackedUnder(Path parent) {
        Path home = parent.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) return home;
        Path draft =
                parent.resolve("postgresql-" + VERSION + ".new-" + ProcessHandle.current().pid());
        try {
            remove(draft);
            unpack(draft);
            if (!Files.isDirectory(home)) Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        } catch (IOException e) {
            if (Files.isDirectory(home)) return home;
            throw StateDirectory.unwritable(parent, e);
        } finally {
            removeQuietly(draft);
        }
    }

    static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static void removeQuietly(Path directory) {
        try {
            remove(directory);
        } catch (IOException e) {
            // The next start removes it; the first failure is the one that tells.
            return;
        }
    }

    private static void unpack(Path target) throws IOException {
        try (@Nullable InputStream bundle = Binaries.class.getResourceAsStream(bundle())) {
            if (bundle == null) {
                throw new CannotServe(
                        DATABASE_FAILED,
                        "No PostgreSQL for this platform is bundled ("
                                + bundle()
                                + "). Set SAMSPOR_DB_URL to use a server of your own.");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bundle)));
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target))
            throw new IOException("outside the bundle: " + entry.getName());
        @Nullable Path parent = path.getParent();
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        if (parent != null) Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
            content.transferTo(out);
        }
        boolean runs = (entry.getMode() & EXECUTABLE_BITS) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String bundle() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String platform =
                switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> machine;
                };
        return "/postgres-linux-" + platform + ".txz";
    }
}
