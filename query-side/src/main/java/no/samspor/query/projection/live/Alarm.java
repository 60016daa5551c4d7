package no.samspor.query.projection.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.projection.fold.Parked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says aloud, once when it is parked and once for each rebuild that parks it again, that something
 * is; what stands behind it is no news.
 */
final class Alarm {

    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private Alarm() {}

    static void sound(List<Parked> parked) {
        Map<Long, Integer> views = new LinkedHashMap<>();
        for (Parked each : parked) {
            if (each.why() != Parked.Why.BEHIND) views.merge(each.position(), 1, Integer::sum);
        }
        for (Parked each : parked) {
            @Nullable Integer count = views.remove(each.position());
            if (count == null) continue;
            LOG.error(
                    "parked: event {} ({}) of {}, {}{}; {} of the views are incomplete until it is"
                            + " mended and replayed",
                    each.position(),
                    each.name(),
                    each.stream(),
                    each.why(),
                    each.place() == null ? "" : ", " + each.place(),
                    count);
        }
    }
}
