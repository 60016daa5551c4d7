package no.samspor.command.access;

import no.samspor.events.TiesStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.money.FrameStanding;
import no.samspor.events.steering.HandoverStanding;
import no.samspor.events.steering.HandoversStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.FrameId;
import no.samspor.kernel.id.HandoverId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/** Consults what is tied to a programme, project or organisation, and then how each tie stands. */
public final class Tied {

    private Tied() {}

    /** Everything that may be open when {@code ending} closes, leaves or ends (I-33, I-52). */
    public static void open(Id ending, Consult consult) {
        TiesStanding ties = TiesStanding.orNone(consult.read(TiesStanding.FOLD, ending));
        for (ProjectId each : ties.projects()) consult.read(ProjectStanding.FOLD, each);
        for (FrameId each : ties.frames()) consult.read(FrameStanding.FOLD, each);
        for (DecisionId each : ties.decisions()) consult.read(FollowUpsStanding.FOLD, each);
        handovers(ending, consult);
    }

    /** The handovers of a programme or project, or to an organisation or unit. */
    public static void handovers(Id about, Consult consult) {
        @Nullable HandoversStanding planned = consult.read(HandoversStanding.FOLD, about);
        if (planned == null) return;
        for (HandoverId each : planned.all()) consult.read(HandoverStanding.FOLD, each);
    }

    /** Whoever takes part in the programme. */
    public static void participations(Id programme, Consult consult) {
        TiesStanding ties = TiesStanding.orNone(consult.read(TiesStanding.FOLD, programme));
        for (ParticipationId each : ties.participations()) {
            consult.read(ParticipationStanding.FOLD, each);
        }
    }
}
