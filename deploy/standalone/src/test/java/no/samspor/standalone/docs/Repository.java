package no.samspor.standalone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this repository, as a reader finds them: what git keeps, without what is built. */
public final class Repository {

    private static final Set<String> PASSED_OVER = Set.of(".git", "target", ".idea", ".vscode");

    private static final Path ROOT = root();
    private static final List<Path> FILES = walk();
    private static final Map<String, Path> SOURCES = sources();

    private Repository() {}

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve(".ci/run"))) at = at.getParent();
        if (at == null) throw new AssertionError("the tests run outside of the repository");
        return at;
    }

    private static List<Path> walk() {
        List<Path> found = new ArrayList<>();
        collect(ROOT, found);
        return found.stream().map(ROOT::relativize).sorted().toList();
    }

    private static void collect(Path folder, List<Path> found) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (PASSED_OVER.contains(entry.getFileName().toString())) continue;
                if (Files.isDirectory(entry)) collect(entry, found);
                else found.add(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Path> sources() {
        Map<String, Path> sources = new TreeMap<>();
        for (Path file : FILES) {
            String path = file.toString().replace('\\', '/');
            int at = path.indexOf("/java/no/samspor/");
            if (at < 0 || !path.endsWith(".java")) continue;
            String name = path.substring(at + "/java/".length(), path.length() - ".java".length());
            sources.put(name.replace('/', '.'), file);
        }
        return sources;
    }

    /** Every file, relative to the root, in order. */
    public static List<Path> files() {
        return FILES;
    }

    public static Path absolute(Path file) {
        return ROOT.resolve(file);
    }

    public static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(ROOT.resolve(file).getParent());
            Files.writeString(ROOT.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** Where a class, nested or not, is written; none for one that has no source here. */
    static Optional<Path> sourceOf(String className) {
        int nested = className.indexOf('$');
        String name = nested < 0 ? className : className.substring(0, nested);
        return Optional.ofNullable(SOURCES.get(name));
    }

    static Map<String, Path> everySource() {
        return SOURCES;
    }
}
