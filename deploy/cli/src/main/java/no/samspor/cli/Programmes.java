package no.samspor.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Loads programmes for whoever starts the record: the same client, the same API, the same rules.
 */
public final class Programmes {

    private Programmes() {}

    /**
     * Loads each text in {@code files} and gives one line for each, with what was refused below it.
     *
     * @param tokens the bearer token of each name that a file's {@code as} can give
     */
    public static List<String> load(
            URI address, Function<String, String> tokens, List<String> files) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Api api = new Api(address, tokens)) {
            Importer importer = new Importer(api);
            for (String text : files) {
                Importer.Report report = importer.load(ImportFile.parse(text, "programme"));
                lines.add(report.toString());
                report.refused().forEach(each -> lines.add("  " + each));
            }
        }
        return lines;
    }
}
