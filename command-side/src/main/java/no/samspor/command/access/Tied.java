package no.samspor.command.access;

import no.samspor.events.TiesStanding;
import no.samspor.events.decision.FollowUpsStanding;
import no.samspor.events.structure.ParticipationStanding;
import no.samspor.events.structure.ProjectStanding;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.ParticipationId;
import no.samspor.kernel.id.ProjectId;

/** Consults what is tied to a programme, project or organisation, and then how each tie stands. */
public final class Tied {

    private Tied() {}

    /** Everything that may be open when {@code closing} closes or ends (I-33, I-52). */
    public static void open(Id closing, Consult consult) {
        TiesStanding ties = TiesStanding.orNone(consult.read(TiesStanding.FOLD, closing));
        for (ProjectId each : ties.projects()) consult.read(ProjectStanding.FOLD, each);
        for (DecisionId each : ties.decisions()) consult.read(FollowUpsStanding.FOLD, each);
    }

    /** Whoever takes part in the programme, or whatever the organisation takes part in. */
    public static void participations(Id about, Consult consult) {
        TiesStanding ties = TiesStanding.orNone(consult.read(TiesStanding.FOLD, about));
        for (ParticipationId each : ties.participations()) {
            consult.read(ParticipationStanding.FOLD, each);
        }
    }
}
