package no.samspor.query.structure.body;

import java.util.List;
import java.util.Optional;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.Seen.Because;
import no.samspor.query.projection.fold.Doubt;
import org.jspecify.annotations.Nullable;

/** With a body end all its memberships, those too that were told of after its end. */
final class BodyEnd {

    private BodyEnd() {}

    /** Those of {@code members} who still sit, given what is known of their body that day. */
    static List<Seen<MembershipView.Row>> survivors(
            List<Seen<MembershipView.Row>> members, Optional<Seen<BodyView.Row>> body) {
        if (body.isEmpty()) return members;
        List<@Nullable String> states = body.get().either("state", body.get().row().state());
        if (!states.contains(BodyView.DISSOLVED)) return members;
        Optional<Because> doubt =
                body.get().doubtOf("state").or(() -> body.get().doubtOf(Doubt.EXISTENCE));
        if (doubt.isEmpty()) return List.of();
        Because ends = new Because(Doubt.EXISTENCE, doubt.get().edtf(), null);
        return members.stream().map(member -> member.doubting(ends)).toList();
    }
}
