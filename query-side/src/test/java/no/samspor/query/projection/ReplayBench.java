package no.samspor.query.projection;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.events.steering.MandateEvent.MandateReturned;
import no.samspor.events.steering.MandateText;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.log.Append;
import no.samspor.query.Line;

/**
 * Events a second of reading the log, of rebuilding and of catching up, in one run. The worst case
 * for batches: the events go round all streams, 20 to each. Arguments: events, then views.
 */
public final class ReplayBench {

    private static final int EVENTS_PER_STREAM = 20;
    private static final int APPENDED_AT_ONCE = 400;

    private ReplayBench() {}

    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        try (Line line = new Line(no.samspor.query.steering.mandate.Benched.VIEWS)) {
            fill(line, events);
            try (Connection connection = line.pool.getConnection()) {
                connection.setAutoCommit(false);
                line.views.prepare(connection);
                connection.commit();
            }
            double read = perSecond("cursor read, decoded", events, () -> read(line));
            read = Math.max(read, perSecond("cursor read, decoded", events, () -> read(line)));
            line.processor.start();
            double live = perSecond("live catch-up", events, line::settle);
            double beside =
                    perSecond(
                            "rebuild and switch",
                            events,
                            () -> line.rebuild.replace(line.views.shapes()));
            double again =
                    perSecond(
                            "rebuild and switch",
                            events,
                            () -> line.rebuild.replace(line.views.shapes()));
            System.out.printf(
                    "rebuild %.2f x cursor read, live %.2f x%n",
                    Math.max(beside, again) / read, live / read);
            for (var each : line.rebuild.compare(line.views.shapes())) {
                System.out.println(each.live() + (each.isEqual() ? " = rebuilt" : " DIFFERS"));
            }
        }
    }

    private static void read(Line line) {
        line.reader.forEachAfter(0, Long.MAX_VALUE, each -> {});
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double perSecond(String what, int events, Work work) throws Exception {
        long before = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf("%s: %,.0f events/s (%.1f s)%n", what, events / seconds, seconds);
        return events / seconds;
    }

    private static void fill(Line line, int events) {
        int streams = events / EVENTS_PER_STREAM;
        List<MandateId> mandates = new ArrayList<>();
        for (int i = 0; i < streams; i++) mandates.add(new MandateId(Id.fresh()));
        ProgrammeId programme = new ProgrammeId(Id.named("programme"));
        MandateText text =
                new MandateText(
                        "Etablere felles tjeneste for velferdsteknologi i kommunene",
                        List.of("Innføring", "Opplæring"),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null);
        List<Append.NewEvent> batch = new ArrayList<>();
        for (int version = 0; version < EVENTS_PER_STREAM; version++) {
            for (MandateId mandate : mandates) {
                Event event =
                        version == 0
                                ? new MandateDrafted(mandate, programme, programme, text)
                                : new MandateReturned(mandate, 1, "merknad " + version);
                String day = "20%02d-03-%02d".formatted(1 + version, 1 + version);
                batch.add(
                        new Append.NewEvent(
                                UUID.randomUUID(), mandate, version, event, Stamps.effective(day)));
                if (batch.size() == APPENDED_AT_ONCE) {
                    line.log.append(new Append(batch, List.of(), null));
                    batch = new ArrayList<>();
                }
            }
        }
        if (!batch.isEmpty()) line.log.append(new Append(batch, List.of(), null));
    }
}
