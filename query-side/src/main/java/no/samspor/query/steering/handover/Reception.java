package no.samspor.query.steering.handover;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.id.BodyId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.UnitId;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Seen.Because;
import no.samspor.query.projection.fold.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * How many of the planned receivers run what was handed over to them: {@code received} of {@code
 * planned} (I-31). What was planned anew for the same receiver counts once.
 *
 * @param possiblyReceived those beside, of whom dates leave it open
 * @param inOperation whether it is in operation as a whole: only where every receiver runs it
 * @param doubt why it is only possibly so
 */
record Reception(
        int received,
        int possiblyReceived,
        int planned,
        Certainty inOperation,
        Set<Because> doubt) {

    private static final String FIELD = "inOperation";

    /** The same deliverables to the same receiver. */
    private record Plan(
            @Nullable OrganisationId organisation,
            @Nullable UnitId unit,
            @Nullable BodyId body,
            @Nullable List<String> deliverables) {

        static Plan of(Seen<HandoverView.Row> handover) {
            HandoverView.Row row = handover.row();
            return new Plan(row.organisation(), row.unit(), row.body(), row.deliverables());
        }
    }

    static Reception of(List<Seen<HandoverView.Row>> handovers) {
        Collection<List<Seen<HandoverView.Row>>> plans =
                handovers.stream().collect(Collectors.groupingBy(Plan::of)).values();
        int received = 0;
        int possibly = 0;
        boolean allMayBe = true;
        for (List<Seen<HandoverView.Row>> plan : plans) {
            Certainty is = received(plan);
            if (is == Certainty.YES) received++;
            if (is == Certainty.POSSIBLY) possibly++;
            if (is == Certainty.NO && !plan.stream().allMatch(Reception::isVague)) allMayBe = false;
        }
        Certainty inOperation = Certainty.NO;
        if (allMayBe && received + possibly > 0) inOperation = Certainty.POSSIBLY;
        if (received > 0 && received == plans.size()) inOperation = Certainty.YES;
        return new Reception(received, possibly, plans.size(), inOperation, doubt(handovers));
    }

    private static Certainty received(List<Seen<HandoverView.Row>> plan) {
        Certainty most = Certainty.NO;
        for (Seen<HandoverView.Row> each : plan) {
            Certainty is = received(each);
            if (is.compareTo(most) > 0) most = is;
        }
        return most;
    }

    private static Certainty received(Seen<HandoverView.Row> handover) {
        List<@Nullable Boolean> answers = handover.either(FIELD, handover.row().inOperation());
        if (!answers.contains(true)) return Certainty.NO;
        boolean sure = answers.size() == 1 && !isVague(handover);
        return sure ? Certainty.YES : Certainty.POSSIBLY;
    }

    /** Whether it is only possibly planned at all. */
    private static boolean isVague(Seen<HandoverView.Row> handover) {
        return handover.doubtOf(Doubt.EXISTENCE).isPresent();
    }

    private static Set<Because> doubt(List<Seen<HandoverView.Row>> handovers) {
        Set<Because> all = new LinkedHashSet<>();
        for (Seen<HandoverView.Row> each : handovers) {
            each.doubtOf(FIELD).ifPresent(all::add);
            each.doubtOf(Doubt.EXISTENCE).ifPresent(all::add);
        }
        return all;
    }
}
