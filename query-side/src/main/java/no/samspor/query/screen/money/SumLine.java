package no.samspor.query.screen.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Json;
import no.samspor.query.screen.Say;
import no.samspor.query.screen.Screen;
import no.samspor.query.screen.money.MoneyScreen.FrameLine;

/**
 * What a year or a project was granted and has posted, as the page says it.
 *
 * @param bookings the address of the posted lines behind it
 * @param isOver whether more is posted than was to be had
 */
public record SumLine(
        String name,
        String bookings,
        String granted,
        String posted,
        String remaining,
        boolean isOver) {

    /** One for each year, as the API sums them. */
    static List<SumLine> ofYears(List<Json> years, Screen screen) {
        Say say = screen.say();
        List<SumLine> lines = new ArrayList<>();
        for (Json each : years) {
            Json sums = each.in("figures");
            String year = each.text("year", "");
            lines.add(
                    new SumLine(
                            year,
                            bookings(screen, "year", year),
                            say.kr(sums.at("granted")),
                            say.kr(sums.at("posted")),
                            say.kr(sums.at("remaining")),
                            minor(sums, "remaining") < 0));
        }
        return lines;
    }

    /** One for each project that holds a frame, over all that it holds, in their order. */
    static List<SumLine> ofProjects(List<FrameLine> frames, Screen screen) {
        Map<String, List<FrameLine>> byHolder = new LinkedHashMap<>();
        for (FrameLine each : frames) {
            String holder = each.frame().text("holder", "");
            if (!holder.startsWith("prj_")) continue;
            byHolder.computeIfAbsent(holder, _ -> new ArrayList<>()).add(each);
        }
        List<SumLine> lines = new ArrayList<>();
        byHolder.forEach((project, held) -> lines.add(ofProject(project, held, screen)));
        return lines;
    }

    private static SumLine ofProject(String project, List<FrameLine> held, Screen screen) {
        Say say = screen.say();
        List<String> frames = held.stream().map(each -> each.frame().text("frame", "")).toList();
        long granted = sum(held, "granted");
        long posted = sum(held, "posted");
        return new SumLine(
                say.name(project),
                bookings(screen, "frame", String.join(",", frames)),
                say.ore(granted),
                say.ore(posted),
                say.ore(granted - posted),
                posted > granted);
    }

    private static String bookings(Screen screen, String field, String value) {
        return screen.to("/programmes/" + screen.programme() + "/bookings", field, value);
    }

    private static long sum(List<FrameLine> frames, String figure) {
        return frames.stream().mapToLong(each -> minor(each.figures(), figure)).sum();
    }

    private static long minor(Json figures, String figure) {
        return figures.in(figure).number("minor");
    }
}
