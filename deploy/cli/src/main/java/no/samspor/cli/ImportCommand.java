package no.samspor.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads import files through the API; loading one twice adds nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Loads files of format samspor.import/1 through the API.",
        footer = {
            "",
            "Example: samspor import --tokens ~/.local/state/samspor/demo/tokens my-programme.json",
            "Exit codes: 0 all recorded, 1 something was refused, 4 not reachable, 5 file damaged."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int NOT_REACHABLE = 4;
    private static final int DAMAGED = 5;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--url", description = "Where the record answers.")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--tokens", description = "A directory with one NAME.jwt for each `as`.")
    private @Nullable Path tokens;

    @Option(names = "--token-file", description = "One token for all, instead of --tokens.")
    private @Nullable Path tokenFile;

    @Override
    public Integer call() throws IOException {
        try (Api api = new Api(url, bearer())) {
            Importer importer = new Importer(api);
            boolean refused = false;
            for (Path file : files) {
                Importer.Report report = importer.load(ImportFile.read(file));
                System.out.println(report);
                report.refused().forEach(System.err::println);
                refused |= !report.refused().isEmpty();
            }
            return refused ? REFUSED : 0;
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
