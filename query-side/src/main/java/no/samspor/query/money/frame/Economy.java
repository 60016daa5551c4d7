package no.samspor.query.money.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.EntryId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Sum;
import org.jspecify.annotations.Nullable;

/** Frames against what is posted, put together from sums of one question. */
sealed interface Economy {

    Figures figures();

    /** A programme's frames, and the years that their lines are for. */
    record ProgrammeEconomy(
            ProgrammeId programme,
            Figures figures,
            List<YearEconomy> years,
            List<FrameEconomy> frames,
            List<OrganisationEconomy> organisations)
            implements Economy {

        static ProgrammeEconomy of(ProgrammeId programme, List<Sum> grants, List<Sum> bookings) {
            List<OrganisationEconomy> organisations = new ArrayList<>();
            grouped("organisation", List.of(), bookings)
                    .forEach(
                            (by, sums) ->
                                    organisations.add(
                                            new OrganisationEconomy(
                                                    (OrganisationId) by,
                                                    Figures.total(sums.bookings))));
            organisations.sort(Comparator.comparing(each -> each.organisation().toString()));
            List<FrameEconomy> frames = new ArrayList<>();
            grouped("frame", grants, bookings)
                    .forEach(
                            (frame, sums) ->
                                    frames.add(new FrameEconomy((FrameId) frame, sums.all())));
            frames.sort(Comparator.comparing(each -> each.frame().toString()));
            return new ProgrammeEconomy(
                    programme,
                    Figures.of(grants, bookings),
                    byYear(grants, bookings),
                    frames,
                    organisations);
        }
    }

    /** One frame of a programme. */
    record FrameEconomy(FrameId frame, Figures figures) implements Economy {}

    /** What one organisation has posted in a programme; frames are granted to no organisation. */
    record OrganisationEconomy(OrganisationId organisation, Nok posted) {}

    /** All lines of one year. */
    record YearEconomy(int year, Figures figures) implements Economy {}

    /**
     * One frame with its lines.
     *
     * @param overruns those that no decision has resolved
     */
    record FrameActual(
            FrameId frame,
            Figures figures,
            List<YearEconomy> years,
            List<LineActual> lines,
            List<OpenOverrun> overruns)
            implements Economy {

        static FrameActual of(
                FrameId frame, List<Sum> grants, List<Sum> bookings, List<Sum> overruns) {
            List<LineActual> lines = new ArrayList<>();
            grouped("line", grants, bookings)
                    .forEach((line, sums) -> lines.add(LineActual.of((LineId) line, sums)));
            lines.sort(Comparator.comparing(each -> each.line().toString()));
            return new FrameActual(
                    frame,
                    Figures.of(grants, bookings),
                    byYear(grants, bookings),
                    lines,
                    overruns.stream().map(OpenOverrun::of).toList());
        }
    }

    /** One line of a frame; {@code year} is null where nothing is granted to it. */
    record LineActual(LineId line, @Nullable Integer year, Figures figures) implements Economy {

        private static LineActual of(LineId line, Both sums) {
            @Nullable Integer year = null;
            for (Sum grant : sums.grants) {
                if (grant.of().get("year") instanceof Integer stated) year = stated;
            }
            return new LineActual(line, year, sums.all());
        }
    }

    /** An entry that went beyond the frame by so much. */
    record OpenOverrun(EntryId entry, Nok kr) {

        private static OpenOverrun of(Sum sum) {
            return new OpenOverrun(sum.of("entry", EntryId.class), Figures.total(List.of(sum)));
        }
    }

    /** Sums of the two views that belong together. */
    record Both(List<Sum> grants, List<Sum> bookings) {

        private Both() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private Figures all() {
            return Figures.of(grants, bookings);
        }
    }

    /** What has no year stays inside one, and changes none. */
    private static List<YearEconomy> byYear(List<Sum> grants, List<Sum> bookings) {
        List<YearEconomy> years = new ArrayList<>();
        new TreeMap<>(grouped("year", grants, bookings))
                .forEach((year, sums) -> years.add(new YearEconomy((Integer) year, sums.all())));
        return years;
    }

    private static Map<Object, Both> grouped(String field, List<Sum> grants, List<Sum> bookings) {
        Map<Object, Both> groups = new LinkedHashMap<>();
        for (Sum sum : grants) {
            @Nullable Object value = sum.of().get(field);
            if (value != null) groups.computeIfAbsent(value, v -> new Both()).grants.add(sum);
        }
        for (Sum sum : bookings) {
            @Nullable Object value = sum.of().get(field);
            if (value != null) groups.computeIfAbsent(value, v -> new Both()).bookings.add(sum);
        }
        return groups;
    }
}
