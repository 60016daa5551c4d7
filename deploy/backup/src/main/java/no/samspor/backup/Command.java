package no.samspor.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import no.samspor.database.CannotServe;

/** What both commands have in common: what is asked for in vain is said in words and a number. */
final class Command {

    private Command() {}

    interface Work {
        int run() throws SQLException, IOException;
    }

    static int run(String usage, String[] words, Work work) {
        if (List.of(words).contains("--help") || List.of(words).contains("-h")) {
            System.out.print(usage);
            return 0;
        }
        try {
            return work.run();
        } catch (NotRestored refused) {
            say(refused.getMessage());
            return refused.reason().exitCode();
        } catch (CannotServe unreachable) {
            say(unreachable.getMessage());
            return unreachable.reason().exitCode();
        } catch (SQLException e) {
            say("The database did not do what was asked of it: " + e.getMessage());
            return NotRestored.Reason.NOT_REACHABLE.exitCode();
        } catch (IOException e) {
            say("A file could not be read or written: " + e);
            return NotRestored.Reason.NOT_REACHABLE.exitCode();
        }
    }

    static void say(String progress) {
        System.err.println("samspor: " + progress);
    }
}
