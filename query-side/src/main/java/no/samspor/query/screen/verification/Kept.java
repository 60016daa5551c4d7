package no.samspor.query.screen.verification;

import java.util.ArrayList;
import java.util.List;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Screen;

/**
 * The keys that the log names itself by: its own, and its witnesses'.
 *
 * @param log one a line
 */
public record Kept(String log, String witnesses) {

    private static final String WITNESS = "/witness+";

    static Kept of(Screen screen) {
        List<String> log = new ArrayList<>();
        List<String> witnesses = new ArrayList<>();
        for (String line : text(screen).lines().toList()) {
            (line.contains(WITNESS) ? witnesses : log).add(line);
        }
        return new Kept(String.join("\n", log), String.join("\n", witnesses));
    }

    private static String text(Screen screen) {
        try {
            return screen.text("/api/v1/log/keys");
        } catch (ApiRefused unsigned) {
            return "";
        }
    }
}
