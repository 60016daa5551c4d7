package no.samspor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Mixin private Server server = new Server();

    @Override
    public Integer call() throws IOException {
        return server.ask(
                api -> {
                    Importer importer = new Importer(api);
                    boolean refused = false;
                    for (Path file : files) {
                        Importer.Report report = importer.load(ImportFile.read(file));
                        System.out.println(report);
                        report.refused().forEach(System.err::println);
                        refused |= !report.refused().isEmpty();
                    }
                    return refused ? Server.FALSE : Server.DONE;
                });
    }
}
