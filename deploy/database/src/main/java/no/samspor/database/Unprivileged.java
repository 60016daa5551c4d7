package no.samspor.database;

import static no.samspor.database.CannotServe.Reason.ROOT_NOT_DROPPED;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the server runs without root's rights, which it demands. As an ordinary user nothing is to be
 * done; as root it runs in a user namespace of its own, or as {@code nobody} where the machine
 * forbids namespaces.
 */
final class Unprivileged {

    private static final String SUBSTITUTE = "nobody";

    private final List<String> prefix;
    private final Optional<String> user;

    private Unprivileged(List<String> prefix, Optional<String> user) {
        this.prefix = prefix;
        this.user = user;
    }

    static Unprivileged here() {
        if (new UnixSystem().getUid() != 0) return new Unprivileged(List.of(), Optional.empty());
        return fromRoot("unshare", "setpriv");
    }

    /** Root's ways down, tried in this order; a program that is missing or forbidden is passed. */
    static Unprivileged fromRoot(String unshare, String setpriv) {
        var namespace = new Unprivileged(List.of(unshare, "-U"), Optional.empty());
        var set =
                new Unprivileged(
                        List.of(
                                setpriv,
                                "--reuid=" + SUBSTITUTE,
                                "--regid=" + gidOfSubstitute(),
                                "--clear-groups"),
                        Optional.of(SUBSTITUTE));
        return Stream.of(namespace, set)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(
                        () ->
                                new CannotServe(
                                        ROOT_NOT_DROPPED,
                                        "PostgreSQL refuses to run as root, and this machine offers"
                                                + " no way down: unshare -U is missing or forbidden,"
                                                + " and setpriv cannot become "
                                                + SUBSTITUTE
                                                + ". Start Samspor as an ordinary user, or set"
                                                + " SAMSPOR_DB_URL to use a server of your own."));
    }

    boolean isOtherUser() {
        return user.isPresent();
    }

    List<String> command(String... words) {
        return command(List.of(words));
    }

    List<String> command(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return List.copyOf(all);
    }

    /** Gives what lies under {@code path} to whoever runs the server. */
    void give(Path path) {
        if (user.isEmpty()) return;
        try (Stream<Path> all = Files.walk(path)) {
            UserPrincipal owner =
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(user.get());
            for (Path each : all.toList()) {
                if (!Files.isSymbolicLink(each)) Files.setOwner(each, owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a directory that the server's user cannot reach, such as one below {@code /root}. */
    void mustReach(Path directory) {
        if (user.isEmpty() || succeeds(command("test", "-x", directory.toString()))) return;
        throw new CannotServe(
                ROOT_NOT_DROPPED,
                "Started as root without user namespaces, PostgreSQL runs as "
                        + user.get()
                        + ", who cannot reach "
                        + directory
                        + ". Give a directory outside root's home with --data DIR, or start Samspor"
                        + " as an ordinary user.");
    }

    private boolean works() {
        return succeeds(command("true"));
    }

    private static String gidOfSubstitute() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(SUBSTITUTE))
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElse("65534");
        } catch (IOException e) {
            return "65534";
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
