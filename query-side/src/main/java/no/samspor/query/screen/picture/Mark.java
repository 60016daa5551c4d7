package no.samspor.query.screen.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.samspor.kernel.UncertainDate;
import no.samspor.query.screen.picture.ink.Ink;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, or is to happen, on a timeline.
 *
 * @param on when; where sources disagree, what each of them says
 * @param href the page that tells of it
 */
public record Mark(Kind kind, String text, List<UncertainDate> on, @Nullable String href) {

    public Mark {
        Comparator<UncertainDate> early = Comparator.comparing(UncertainDate::earliest);
        on = on.stream().distinct().sorted(early.thenComparing(UncertainDate::latest)).toList();
    }

    /** What happened, and how it is marked: told apart by shape, not by colour alone. */
    public enum Kind {
        DECISION(Term.DECISION, Ink.DECISION, Shape.DISC),
        GATE(Term.GATE, Ink.DECISION, Shape.DIAMOND),
        PLANNED(Term.HANDOVER_PLANNED, Ink.HANDOVER, Shape.HOLLOW_SQUARE),
        OFFERED(Term.HANDOVER_OFFERED, Ink.HANDOVER, Shape.HALF_SQUARE),
        RECEIVED(Term.HANDOVER_RECEIVED, Ink.HANDOVER, Shape.SQUARE),
        REMARKED(Term.HANDOVER_REMARKED, Ink.HANDOVER, Shape.SQUARE_WITH_DOT),
        REFUSED(Term.HANDOVER_REFUSED, Ink.REFUSED, Shape.CROSS),
        REVERSED(Term.HANDOVER_REVERSED, Ink.QUIET, Shape.CROSS);

        private final Term term;
        private final Ink ink;
        private final Shape shape;

        Kind(Term term, Ink ink, Shape shape) {
            this.term = term;
            this.ink = ink;
            this.shape = shape;
        }

        Term term() {
            return term;
        }

        Ink ink() {
            return ink;
        }

        Shape shape() {
            return shape;
        }
    }

    boolean isDisputed() {
        return on.size() > 1;
    }

    /** The days that can be placed on an axis. */
    List<UncertainDate> placed() {
        return on.stream().filter(date -> !date.isUnstated()).toList();
    }

    /** When, in words; each claim where they disagree. */
    String when(String language) {
        Told told = new Told(language);
        if (!isDisputed()) return on.isEmpty() ? Term.UNSTATED.in(language) : told.date(on.get(0));
        String or = " " + Term.OR.in(language) + " ";
        String claims = on.stream().map(told::date).collect(Collectors.joining(or));
        return Term.DISPUTED.in(language).formatted(claims);
    }
}
