package no.samspor.command.record.question;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import no.samspor.command.access.Reactions;
import no.samspor.command.access.Shell;
import no.samspor.command.record.question.QuestionCommand.QuestionAuthority;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.events.decision.DecisionEvent.DecisionAnnulled;
import no.samspor.events.decision.DecisionEvent.DecisionLapsed;
import no.samspor.events.decision.DecisionEvent.DecisionSuperseded;
import no.samspor.events.record.CorrectionEvent;
import no.samspor.events.record.QuestionEvent.Fallen;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.QuestionId;
import no.samspor.log.LogReader;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a decision falls, whatever rests on it is questioned (I-30); nothing is reversed by itself.
 */
@Component
@ProcessingGroup(Reactions.GROUP)
final class QuestionReactions {

    private static final String CORRECTIONS = Families.familyName(CorrectionEvent.class);

    private final Reactions reactions;
    private final LogReader log;

    QuestionReactions(Reactions reactions, LogReader log) {
        this.reactions = reactions;
        this.log = log;
    }

    @EventHandler
    void on(
            DecisionSuperseded e,
            @MetaDataValue(value = Shell.STAMP, required = true) Stamp cause) {
        question(e.decision(), Fallen.SUPERSEDED, e.by(), cause);
    }

    @EventHandler
    void on(DecisionAnnulled e, @MetaDataValue(value = Shell.STAMP, required = true) Stamp cause) {
        question(e.decision(), Fallen.ANNULLED, e.own(), cause);
    }

    @EventHandler
    void on(DecisionLapsed e, @MetaDataValue(value = Shell.STAMP, required = true) Stamp cause) {
        question(e.decision(), Fallen.LAPSED, null, cause);
    }

    private void question(DecisionId fallen, Fallen because, @Nullable DecisionId by, Stamp cause) {
        for (Id subject : restingOn(fallen)) {
            QuestionId question = new QuestionId(Id.named("question/" + fallen + "/" + subject));
            reactions.ask(new QuestionAuthority(question, subject, fallen, because, by), cause);
        }
    }

    /**
     * Every stream with an event that, as corrected, cites it: from all areas but the record's own.
     */
    private Set<Id> restingOn(DecisionId decision) {
        Set<Id> subjects = new LinkedHashSet<>();
        for (Recorded<Event> each : log.mentioningCorrected(decision, families())) {
            boolean cites = Mentions.of(each.event(), each.stamp()).contains(decision);
            Id subject = each.event().stream();
            if (cites && !subject.equals(decision) && !(each.event() instanceof CorrectionEvent)) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    private static Set<String> families() {
        Set<String> names = new HashSet<>();
        for (Class<? extends Event> family : Families.all()) {
            if (!family.getPackageName().equals(CorrectionEvent.class.getPackageName())) {
                names.add(Families.familyName(family));
            }
        }
        names.add(CORRECTIONS);
        return names;
    }
}
