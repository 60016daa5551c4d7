package no.samspor.query.evidence;

import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;

/** Why evidence is not given, in order of precedence. */
enum EvidenceRefusal implements Refusal {
    ASK_FOR_ONE(
            Kind.UNREADABLE,
            "Be om bevis for én ting: decision, stream, programme, eller from og to.",
            "Be om bevis for éin ting: decision, stream, programme, eller from og to.",
            "Ask for the evidence of one thing: decision, stream, programme, or from and to."),
    TOO_MANY_EVENTS(
            Kind.UNREADABLE,
            "Det er flere hendelser enn det én bevispakke kan ha. Avgrens det.",
            "Det er fleire hendingar enn det éi bevispakke kan ha. Avgrens det.",
            "There are more events than one evidence bundle can have. Narrow it."),
    NOTHING_SEALED(
            Kind.UNAVAILABLE,
            "Hendelsene er lagret, men ikke signert ennå. Prøv igjen om litt.",
            "Hendingane er lagra, men ikkje signerte enno. Prøv igjen om litt.",
            "The events are stored but not signed yet. Try again shortly.");

    private final Reason reason;

    EvidenceRefusal(Kind kind, String nb, String nn, String en) {
        this.reason = new Reason(kind, null, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
