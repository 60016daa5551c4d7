package no.samspor.query.structure.body;

import java.util.List;
import no.samspor.events.structure.BodyEvent.RequiredSeats;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Code;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.query.asof.Seen;
import org.jspecify.annotations.Nullable;

/**
 * One part of a body's composition rule, and who fills it on a day (I-38).
 *
 * @param seated members with a vote of their own who surely sit
 * @param possiblySeated those of whom dates leave it open
 * @param gap whether somebody is missing
 */
record FilledPart(
        @Nullable OrganisationId organisation,
        @Nullable Code side,
        int atLeast,
        int seated,
        int possiblySeated,
        Certainty gap) {

    static FilledPart of(RequiredSeats part, List<Seen<MembershipView.Row>> members) {
        int seated = 0;
        int possibly = 0;
        for (Seen<MembershipView.Row> member : members) {
            if (!fills(member.row(), part)) continue;
            if (member.certainty() == Certainty.YES) seated++;
            else possibly++;
        }
        return new FilledPart(
                part.organisation(),
                part.side(),
                part.atLeast(),
                seated,
                possibly,
                gap(part.atLeast(), seated, possibly));
    }

    private static Certainty gap(int atLeast, int seated, int possibly) {
        if (seated >= atLeast) return Certainty.NO;
        return seated + possibly >= atLeast ? Certainty.POSSIBLY : Certainty.YES;
    }

    private static boolean fills(MembershipView.Row member, RequiredSeats part) {
        return Boolean.TRUE.equals(member.votes())
                && (part.organisation() == null
                        || part.organisation().equals(member.organisation()))
                && (part.side() == null || part.side().equals(member.side()));
    }
}
