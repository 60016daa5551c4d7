package no.samspor.query.screen.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.money.MoneyScreen.FrameLine;

/**
 * What one project was granted and has posted, over all frames that it holds.
 *
 * @param frames their identities with commas between them, as the API takes them
 */
public record ProjectSum(String project, String frames, long grantedMinor, long postedMinor) {

    /** One for each project that holds a frame, in the order of the frames. */
    static List<ProjectSum> of(List<FrameLine> lines) {
        Map<String, List<FrameLine>> byHolder = new LinkedHashMap<>();
        for (FrameLine each : lines) {
            String holder = each.frame().text("holder", "");
            if (!holder.startsWith("prj_")) continue;
            byHolder.computeIfAbsent(holder, _ -> new ArrayList<>()).add(each);
        }
        List<ProjectSum> sums = new ArrayList<>();
        byHolder.forEach((project, frames) -> sums.add(of(project, frames)));
        return sums;
    }

    private static ProjectSum of(String project, List<FrameLine> frames) {
        List<String> ids = frames.stream().map(each -> each.frame().text("frame", "")).toList();
        return new ProjectSum(
                project, String.join(",", ids), sum(frames, "granted"), sum(frames, "posted"));
    }

    private static long sum(List<FrameLine> frames, String figure) {
        return frames.stream().map(FrameLine::figures).mapToLong(of -> minor(of, figure)).sum();
    }

    private static long minor(Json figures, String figure) {
        return figures.in(figure).number("minor");
    }

    public long remainingMinor() {
        return grantedMinor - postedMinor;
    }

    public boolean isOver() {
        return postedMinor > grantedMinor;
    }
}
