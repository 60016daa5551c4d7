package no.samspor.database;

import java.nio.file.Path;

/** A process of its own that holds a database until it is killed; prints that it is ready. */
final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var state = StateDirectory.hold(Path.of(arguments[0]));
            var database =
                    EmbeddedDatabase.start(
                            state,
                            Path.of(arguments[1]),
                            Unprivileged.here(),
                            Strength.FULL,
                            progress -> System.out.println("progress " + progress));
            System.out.println("ready " + database.pid() + " " + database.admin().url());
            Thread.sleep(Long.MAX_VALUE);
        } catch (CannotServe e) {
            System.out.println("refused " + e.getMessage());
            System.exit(e.reason().exitCode());
        }
    }
}
