package no.samspor.query.screen.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The events about a thing in the order in which they were recorded, a window of them, and the one
 * that is looked at.
 *
 * @param at which of them, from 1; 0 where there are none
 * @param next what to begin the next window after; null where this is the last
 */
public record History(String about, List<Step> steps, int at, @Nullable Long next) {

    /** As many as the API gives at once. */
    private static final String WINDOW = "100";

    static History of(String about, @Nullable String after, @Nullable Integer at, Screen screen) {
        Map<String, @Nullable String> question = new LinkedHashMap<>();
        question.put("about", about);
        question.put("startingAfter", after);
        question.put("limit", WINDOW);
        Json answer = screen.list("/api/v1/timeline", question);
        List<Step> steps =
                answer.list("items").stream().map(each -> new Step(each, screen.say())).toList();
        int asked = at == null ? 1 : at;
        int within = Math.clamp(asked, Math.min(1, steps.size()), steps.size());
        @Nullable Long next = answer.has("next") ? answer.number("next") : null;
        return new History(about, steps, within, next);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    public Step step() {
        return steps.get(at - 1);
    }
}
