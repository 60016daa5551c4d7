package no.samspor.cli;

import java.io.IOException;
import java.util.List;
import no.samspor.cli.Api.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.JsonNode;

/** How the views stand, whether they are what the log makes of them, and making them anew. */
@Command(
        name = "views",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Looks after the views; what the record holds is not touched.",
        footer = {
            "",
            "Example: samspor views rebuild --tokens ~/.local/state/samspor/demo/tokens mandate",
            "Exit codes: 0 done, 1 refused, or a view differs from the log or lacks an event of it,"
                    + " 4 not reachable, 5 no token."
        })
final class ViewsCommand {

    private static final String RECORDS = "records";

    @Command(name = "list", description = "Each view: its position, its last comparison.")
    int list(@Mixin Server server) throws IOException {
        return server.ask(api -> told(api.get(RECORDS, "/views")));
    }

    @Command(name = "compare", description = "Compares every view with what the log makes of it.")
    int compare(@Mixin Server server) throws IOException {
        return server.ask(api -> told(api.post(RECORDS, "/views/comparison")));
    }

    @Command(name = "rebuild", description = "Makes views anew beside the ones that are read.")
    int rebuild(
            @Mixin Server server,
            @Parameters(arity = "1..*", paramLabel = "VIEW") List<String> views)
            throws IOException {
        return server.ask(
                api -> {
                    for (String view : views) {
                        int code = told(api.post(RECORDS, "/views/" + view + "/rebuild"));
                        if (code != Server.DONE) return code;
                    }
                    return Server.DONE;
                });
    }

    @Command(name = "parked", description = "Events that are parked, and the views lacking them.")
    int parked(@Mixin Server server) throws IOException {
        return server.ask(api -> lacking(api.get(RECORDS, "/views/parked")));
    }

    @Command(name = "replay", description = "Tries a parked event, and all behind it, again.")
    int replay(@Mixin Server server, @Parameters(paramLabel = "POSITION") long position)
            throws IOException {
        return server.ask(
                api -> lacking(api.post(RECORDS, "/views/parked/" + position + "/replay")));
    }

    private static int lacking(Reply reply) {
        if (!reply.isAccepted()) return told(reply);
        JsonNode items = reply.body().path("items");
        for (JsonNode event : items) {
            System.out.printf(
                    "event %d (%s) of %s is parked since %s, %s; lacking in %s%n",
                    event.path("position").asLong(),
                    event.path("name").asString("hidden"),
                    event.path("stream").asString("what you may not see"),
                    event.path("since").asString(),
                    event.path("why").asString(),
                    String.join(
                            ", ",
                            event.path("views").valueStream().map(JsonNode::asString).toList()));
        }
        if (items.isEmpty()) System.out.println("nothing is parked");
        return items.isEmpty() ? Server.DONE : Server.FALSE;
    }

    private static int told(Reply reply) {
        if (!reply.isAccepted()) {
            System.err.printf("samspor: %d %s%n", reply.status(), reply.body());
            return Server.FALSE;
        }
        if (!reply.body().has("items")) {
            System.out.println(line(reply.body()));
            return Server.DONE;
        }
        boolean equal = true;
        for (JsonNode view : reply.body().path("items")) {
            System.out.println(line(view));
            equal &= view.at("/comparison/equal").asBoolean(true);
        }
        return equal ? Server.DONE : Server.FALSE;
    }

    private static String line(JsonNode view) {
        String plain =
                "%s revision %d at position %d"
                        .formatted(
                                view.path("view").asString(),
                                view.path("revision").asInt(),
                                view.path("position").asLong());
        JsonNode comparison = view.path("comparison");
        if (!comparison.has("equal")) return plain;
        return plain
                + (comparison.path("equal").asBoolean() ? ", equal to" : ", DIFFERENT from")
                + " the log at %d (%d rows, sha256 %s)"
                        .formatted(
                                comparison.path("position").asLong(),
                                comparison.path("rows").asLong(),
                                comparison.path("live").asString());
    }
}
