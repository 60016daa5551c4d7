package no.samspor.standalone;

import static no.samspor.database.CannotServe.Reason.WRONG_USAGE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samspor.database.CannotServe;
import no.samspor.database.DatabaseAccess;
import no.samspor.database.StateDirectory;
import no.samspor.log.LogKeys;
import no.samspor.log.vault.MasterKey;

/**
 * Prepares an external database for sides that run as processes of their own, and writes for each
 * side what it is told: how to enter as its own role, the vault's key, whose tokens to trust. The
 * key that the log signs with, and the notary, are for the side that writes.
 */
final class Preparation {

    private static final String COMMAND = "samspor.db.command.";
    private static final String QUERY = "samspor.db.query.";
    private static final String READER = "samspor.db.reader.";
    private static final String NOTARY = "samspor.db.notary.";
    private static final String VAULT = "samspor.db.vault.";

    private Preparation() {}

    public static void main(String[] words) {
        try {
            Options options = Options.parse(System.getenv(), words);
            try (StateDirectory state = StateDirectory.hold(options.data())) {
                prepare(state, System.getenv());
            }
        } catch (CannotServe e) {
            System.exit(SamsporApplication.explained(e));
        }
    }

    /** Leaves {@code secrets/command.properties} and {@code secrets/query.properties}. */
    static void prepare(StateDirectory state, Map<String, String> environment) {
        if (DatabaseAccess.named(environment).isEmpty()) {
            throw new CannotServe(
                    WRONG_USAGE,
                    "Two processes need a database that both reach: set SAMSPOR_DB_URL,"
                            + " SAMSPOR_DB_USER and SAMSPOR_DB_PASSWORD_FILE. Nothing was changed.");
        }
        var vault = state.inside("secrets").resolve("vault.key");
        MasterKey.in(vault);
        try (Database database = Database.open(state, environment, SamsporApplication::say)) {
            var all = new TreeMap<>(database.properties());
            all.putAll(DemoIssuer.in(state).properties());
            all.put("samspor.db.vault.master-key", vault);
            // No view shows what is sealed: the side that reads holds no key, and opens nothing.
            state.keep("query.properties", without(List.of(COMMAND, NOTARY, VAULT), all));
            Path key = LogKey.in(state);
            LogKey.publish(LogKeys.in(key.toString()), state);
            all.put("samspor.log.key", key);
            all.put("samspor.notary.memory", state.inside("notary").resolve("memory"));
            state.keep("command.properties", without(List.of(QUERY, READER), all));
        } catch (LogKeys.Unusable e) {
            throw LogKey.unusable(e);
        }
    }

    private static String without(List<String> others, Map<String, Object> all) {
        return all.entrySet().stream()
                .filter(each -> others.stream().noneMatch(each.getKey()::startsWith))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
