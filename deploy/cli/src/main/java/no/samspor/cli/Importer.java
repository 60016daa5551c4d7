package no.samspor.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samspor.cli.Api.Reply;
import no.samspor.cli.ImportFile.Asking;
import no.samspor.cli.ImportFile.Statement;
import no.samspor.events.json.Names;
import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Loads a file through the API, statement by statement. A second load adds nothing: each command's
 * key comes from what it says, so an edited line is a new command and an unedited one an old one.
 */
final class Importer {

    private static final String OFFICE = "office";
    private static final int STALE = 412;

    private final Api api;
    private final Map<String, Long> versions = new HashMap<>();

    Importer(Api api) {
        this.api = api;
    }

    /**
     * @param refused one line each: which statement, which command, and the answer
     * @param position the newest position that the file's commands are recorded at
     */
    record Report(
            String title,
            int statements,
            int expressed,
            int recorded,
            int repeated,
            List<String> refused,
            long position) {

        @Override
        public String toString() {
            return "%s: expressed %d of %d statements; %d commands recorded, %d known before, %d refused"
                    .formatted(title, expressed, statements, recorded, repeated, refused.size());
        }
    }

    Report load(ImportFile file) throws IOException {
        Names names = new Names(file.key());
        int expressed = 0;
        int recorded = 0;
        int repeated = 0;
        long position = 0;
        List<String> refused = new ArrayList<>();
        for (Statement statement : file.statements()) {
            if (statement.isExpressed()) expressed++;
            for (int i = 0; i < statement.commands().size(); i++) {
                Asking asking = statement.commands().get(i);
                Reply reply = ask(asking, names, keyOf(file, statement, i, asking));
                if (!reply.isAccepted()) {
                    refused.add(explained(statement, asking, reply));
                    continue;
                }
                if (reply.repeated()) repeated++;
                else recorded++;
                position = Math.max(position, reply.body().path("position").asLong(0));
            }
        }
        return new Report(
                file.title(),
                file.statements().size(),
                expressed,
                recorded,
                repeated,
                refused,
                position);
    }

    private Reply ask(Asking asking, Names names, String key) throws IOException {
        String as = asking.as() == null ? OFFICE : asking.as();
        String path = names.path(asking.post());
        JsonNode body = names.resolve(asking.body());
        @Nullable Long version = versions.get(targetOf(path));
        Reply reply = api.post(as, path, body, key, version == null ? 0L : version);
        if (reply.status() == STALE && version == null && reply.body().has("version")) {
            reply = api.post(as, path, body, key, reply.body().path("version").asLong(0));
        }
        if (reply.isAccepted()) {
            String id = reply.body().path("id").asString("");
            versions.merge(id, reply.body().path("version").asLong(0), Math::max);
        }
        return reply;
    }

    /** The identity in {@code /bodies/bod_…/members}. */
    private static String targetOf(String path) {
        String[] steps = path.split("/", -1);
        return steps.length > 2 ? steps[2] : "";
    }

    private static String keyOf(ImportFile file, Statement statement, int index, Asking asking) {
        String said =
                String.join("\n", file.key(), statement.no(), "" + index, asking.post())
                        + "\n"
                        + asking.body();
        return "import-" + Id.named(said);
    }

    private static String explained(Statement statement, Asking asking, Reply reply) {
        return "statement %s, %s: %d %s"
                .formatted(statement.no(), asking.post(), reply.status(), reply.body().toString());
    }
}
