package no.samspor.query.screen.doing;

import java.util.ArrayList;
import java.util.List;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * One command as the API tells of it to this reader.
 *
 * @param told the API's own words
 */
public record Task(Json told) {

    static List<Task> of(Json available) {
        List<Task> tasks = new ArrayList<>();
        for (Json each : available.list("commands")) tasks.add(new Task(each));
        return tasks;
    }

    public String name() {
        return told.text("name", "");
    }

    public String label(String language) {
        return told.in("label").text(language, name());
    }

    public String address() {
        return told.text("address", "");
    }

    public boolean isAllowed() {
        return told.yes("allowed");
    }

    /** Whether somebody with another role could do it now. */
    public boolean isForOthers() {
        return reasonCode().equals("edge/not-allowed");
    }

    /** Whether the reader may only report it, as done by others. */
    public boolean isReported() {
        return told.yes("onlyMirrored");
    }

    private String reasonCode() {
        return told.in("reason").text("code", "");
    }

    /** Why not, in words; empty where it is allowed. */
    public String why(String language) {
        return told.in("reason").in("words").text(language, "");
    }

    public @Nullable String rule() {
        return told.in("reason").text("rule");
    }

    /** In which role the reader acts. */
    public String role(Say say) {
        @Nullable String role = told.text("role");
        return role == null ? "" : StringUtils.uncapitalize(say.role(role));
    }

    /** Who could. */
    public String roles(Say say) {
        return String.join(
                ", ",
                told.texts("roles").stream()
                        .map(say::role)
                        .map(StringUtils::uncapitalize)
                        .toList());
    }
}
