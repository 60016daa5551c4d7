package no.samspor.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which record a command asks, and with whose tokens; what it ends with where it cannot. */
final class Server {

    static final int DONE = 0;

    /** Something was refused, or checked and found false. */
    static final int FALSE = 1;

    private static final int NOT_REACHABLE = 4;
    private static final int DAMAGED = 5;

    @Option(names = "--url", description = "Where the record answers.")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--tokens", description = "A directory with one NAME.jwt for each name.")
    private @Nullable Path tokens;

    @Option(names = "--token-file", description = "One token for all, instead of --tokens.")
    private @Nullable Path tokenFile;

    /** What a command asks of the API; its exit code. */
    interface Asking {
        int ask(Api api) throws IOException;
    }

    int ask(Asking asking) throws IOException {
        try (Api api = new Api(url, bearer())) {
            return asking.ask(api);
        } catch (ConnectException unreachable) {
            System.err.println("samspor: nobody answers at " + url);
            return NOT_REACHABLE;
        } catch (ImportFile.Damaged | IllegalArgumentException damaged) {
            System.err.println("samspor: " + damaged.getMessage());
            return DAMAGED;
        }
    }

    private Function<String, String> bearer() {
        Path directory = tokens;
        Path one = tokenFile;
        return name -> {
            Path file =
                    one != null ? one : directory == null ? null : directory.resolve(name + ".jwt");
            if (file == null)
                throw new ImportFile.Damaged("give --tokens DIR or --token-file FILE");
            try {
                return Files.readString(file).strip();
            } catch (IOException unreadable) {
                throw new ImportFile.Damaged("no token can be read from " + file);
            }
        };
    }
}
