package no.samspor.query.structure.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Certainty;
import no.samspor.kernel.Period;
import no.samspor.kernel.UncertainDate;
import no.samspor.query.asof.Seen;
import no.samspor.query.projection.fold.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands on a day: its time may be over though nobody has ended it.
 *
 * @param inForce whether all have signed, and the day lies in its time
 */
record AgreementOnDay(@JsonUnwrapped AgreementView.Row agreement, Certainty inForce) {

    static Seen<AgreementOnDay> of(Seen<AgreementView.Row> seen, LocalDate day) {
        return seen.as(new AgreementOnDay(seen.row(), inForce(seen, day)));
    }

    /** Where a field is in doubt, both its values are asked; where they differ, it is possible. */
    private static Certainty inForce(Seen<AgreementView.Row> seen, LocalDate day) {
        AgreementView.Row row = seen.row();
        List<Certainty> answers = new ArrayList<>();
        for (@Nullable String state : seen.either("state", row.state())) {
            for (@Nullable UncertainDate from : seen.either("validFrom", row.validFrom())) {
                for (@Nullable UncertainDate to : seen.either("validTo", row.validTo())) {
                    answers.add(inForce(state, from, to, day));
                }
            }
        }
        if (seen.doubtOf(Doubt.EXISTENCE).isPresent()) answers.add(Certainty.NO);
        boolean unanimous = answers.stream().distinct().count() == 1;
        return unanimous ? answers.getFirst() : Certainty.POSSIBLY;
    }

    private static Certainty inForce(
            @Nullable String state,
            @Nullable UncertainDate from,
            @Nullable UncertainDate to,
            LocalDate day) {
        if (!AgreementView.SIGNED.equals(state) || from == null) return Certainty.NO;
        return Period.stored(from, to).covers(day);
    }
}
