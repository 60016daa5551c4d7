package no.samspor.query.screen.decision;

import java.util.List;
import no.samspor.query.screen.ApiRefused;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Reading;

/**
 * What can be shown of a decision to somebody who does not trust us.
 *
 * @param position its newest event
 * @param word of the messages, {@code proof.<word>}
 * @param witnesses how many owners have signed that they saw it
 */
public record Proof(long position, String word, long witnesses) {

    static Proof of(long position, Reading log) {
        try {
            return of(position, log.answer());
        } catch (ApiRefused unsigned) {
            return new Proof(position, "unsigned", 0);
        }
    }

    private static Proof of(long position, Json log) {
        if (log.has("alarm")) return new Proof(position, "alarm", 0);
        List<Json> witnesses = log.list("witnesses");
        long saw = witnesses.stream().filter(each -> each.number("size") >= position).count();
        if (log.number("sealed") < position) return new Proof(position, "waits", 0);
        return new Proof(position, saw > 0 ? "witnessed" : "sealed", saw);
    }
}
