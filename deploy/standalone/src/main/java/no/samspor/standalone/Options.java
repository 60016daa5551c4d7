package no.samspor.standalone;

import static no.samspor.database.CannotServe.Reason.WRONG_USAGE;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import no.samspor.database.CannotServe;
import no.samspor.database.StateDirectory;
import org.jspecify.annotations.Nullable;

/** What the operator asked for on the command line. */
record Options(Path data, int port, boolean demo, @Nullable Path firstOwner, boolean help) {

    Options(Path data, int port, boolean demo, boolean help) {
        this(data, port, demo, null, help);
    }

    static final int USUAL_PORT = 8080;

    static final String USAGE =
            """
            usage: samspor run [--data DIR] [--port N] [--no-demo] [--first-owner FILE]

              --data DIR   where everything is kept (default: ~/.local/state/samspor)
              --port N     where it answers on this machine (default: 8080; 0 takes a free one)
              --no-demo    start with an empty record, without the five published programmes
              --first-owner FILE
                           begin an empty record with the first owner organisation and its records
                           manager, as FILE says (docs/operations.md); once

            An external PostgreSQL 18 is used when SAMSPOR_DB_URL, SAMSPOR_DB_USER and
            SAMSPOR_DB_PASSWORD_FILE are set: a role that may create roles and schemas. The keys of
            protected fields lie in another one from the first start on when SAMSPOR_VAULT_URL,
            SAMSPOR_VAULT_USER and SAMSPOR_VAULT_PASSWORD_FILE are set too.

            exit codes: 64 wrong usage · 65 damaged data · 66 data of another PostgreSQL version ·
              68 database unreachable · 69 JDK or Maven missing · 70 database failed ·
              71 root cannot be dropped · 72 port taken · 73 directory not writable ·
              74 disk full · 75 already running on this data · 76 build failed · 77 wrong password ·
              78 database not durable · 79 migration failed · 80 the log's key cannot be used
            """;

    private static final int PORT_MAX = 65_535;

    static Options parse(Map<String, String> environment, String... words) {
        Path data = StateDirectory.usual(environment);
        int port = USUAL_PORT;
        boolean demo = true;
        @Nullable Path firstOwner = null;
        boolean help = false;
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--data" -> data = path(word, valueOf(word, rest));
                case "--port" -> port = port(valueOf(word, rest));
                case "--no-demo" -> demo = false;
                case "--first-owner" -> firstOwner = path(word, valueOf(word, rest));
                case "--help", "-h" -> help = true;
                default -> throw wrong("Unknown option: " + word + ".");
            }
        }
        return new Options(data, port, demo, firstOwner, help);
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (rest.hasNext()) return rest.next();
        throw wrong(option + " needs a value.");
    }

    private static Path path(String option, String value) {
        try {
            if (!value.isBlank()) return Path.of(value);
        } catch (InvalidPathException e) {
            throw wrong(option + " is no name of a path: " + value + ".");
        }
        throw wrong(option + " needs the name of a path.");
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= PORT_MAX) return port;
        } catch (NumberFormatException e) {
            throw wrong("--port needs a number, not " + value + ".");
        }
        throw wrong("--port lies between 0 and " + PORT_MAX + ".");
    }

    private static CannotServe wrong(String what) {
        return new CannotServe(WRONG_USAGE, what + "\n\n" + USAGE);
    }
}
