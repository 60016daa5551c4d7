package no.samspor.query.structure.body;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.Certainty;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Seen.Because;
import no.samspor.query.projection.fold.Doubt;

/** With a body end all its memberships, those too that were told of after its end. */
final class BodyEnd {

    private BodyEnd() {}

    /** Those of {@code members} who still sit, given what is known of their body that day. */
    static List<Seen<MembershipView.Row>> survivors(
            List<Seen<MembershipView.Row>> members, Optional<Seen<BodyView.Row>> body) {
        if (body.isEmpty()) return members;
        Optional<Because> reason =
                body.get().doubt().stream().filter(it -> it.field().equals("state")).findFirst();
        return switch (dissolved(body.get(), reason)) {
            case NO -> members;
            case YES -> List.of();
            case POSSIBLY -> {
                Because ends = new Because(Doubt.EXISTENCE, reason.orElseThrow().edtf(), null);
                yield members.stream().map(member -> member.doubting(ends)).toList();
            }
        };
    }

    private static Certainty dissolved(Seen<BodyView.Row> body, Optional<Because> doubt) {
        boolean shown = BodyView.DISSOLVED.equals(body.row().state());
        if (doubt.isEmpty()) return shown ? Certainty.YES : Certainty.NO;
        boolean otherwise = BodyView.DISSOLVED.equals(doubt.get().otherwise());
        if (shown && otherwise) return Certainty.YES;
        return shown || otherwise ? Certainty.POSSIBLY : Certainty.NO;
    }
}
