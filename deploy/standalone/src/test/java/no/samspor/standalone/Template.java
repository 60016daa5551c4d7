package no.samspor.standalone;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import no.samspor.cli.Programmes;
import no.samspor.database.TestDatabase;
import no.samspor.log.LogReader;
import no.samspor.standalone.docs.ExampleFiles;
import org.springframework.util.FileSystemUtils;

/**
 * A record as many tests find it: made once in this process, by the product and over HTTP, stopped
 * as an operator stops it, and copied with all that it keeps. What is tested is a record that was
 * started a second time; those that look at the first start make theirs from nothing.
 */
enum Template {

    /** The demo's people are in, and there is nothing else. */
    PEOPLE {
        @Override
        void make(Path data) {
            Line.on(TestDatabase.lentTo(data), DemoPrincipals.NAMESPACE).close();
        }
    },

    /** They, and the example programme. */
    EXAMPLE {
        @Override
        void make(Path data) throws IOException {
            PEOPLE.copyTo(data);
            try (Line line = Line.on(data, DemoPrincipals.NAMESPACE)) {
                Programmes.load(line.address(), line::token, ExampleFiles.texts());
                long head = line.bean(LogReader.class).head();
                line.getPlain("office", "/programmes?after=" + head).accepted();
            }
        }
    };

    /** Of the one start or of the process that had it, and no part of the record. */
    private static final Set<Path> NOT_COPIED =
            Set.of(
                    Path.of("lock"),
                    Path.of("log"),
                    Path.of("postgres/18/port"),
                    Path.of("postgres/18/server.log"));

    private Path made;

    abstract void make(Path data) throws IOException;

    /** A record of its own in {@code data}, which nobody has started yet. */
    final void copyTo(Path data) throws IOException {
        Path from = made();
        TestDatabase.lentTo(data);
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes is)
                            throws IOException {
                        if (NOT_COPIED.contains(from.relativize(each))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        if (!each.equals(from)) copy(each);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes is)
                            throws IOException {
                        boolean isRecord = !NOT_COPIED.contains(from.relativize(each));
                        if (isRecord && is.isRegularFile()) copy(each);
                        return FileVisitResult.CONTINUE;
                    }

                    private void copy(Path each) throws IOException {
                        Path to = data.resolve(from.relativize(each));
                        Files.copy(each, to, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                });
    }

    private synchronized Path made() throws IOException {
        if (made == null) {
            Path data = Files.createTempDirectory("samspor-template");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(data.toFile())));
            make(data);
            made = data;
        }
        return made;
    }
}
