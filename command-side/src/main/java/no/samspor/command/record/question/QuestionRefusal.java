package no.samspor.command.record.question;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a question command is refused, in order of precedence. */
enum QuestionRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Spørsmålet står ikke slik at dette kan gjøres nå.",
            "Spørsmålet står ikkje slik at dette kan gjerast no.",
            "The question does not stand so that this can be done now."),
    RESTS_ON_ITSELF(
            Kind.VALUE,
            null,
            "Et vedtak hviler ikke på seg selv. Oppgi det som hviler på vedtaket.",
            "Eit vedtak kviler ikkje på seg sjølv. Oppgje det som kviler på vedtaket.",
            "A decision does not rest on itself. State what rests on it."),
    DECISION_UNKNOWN(
            Kind.VALUE,
            null,
            "Vedtaket er ikke registrert.",
            "Vedtaket er ikkje registrert.",
            "The decision is not registered."),
    DECISION_STANDS(
            Kind.STATE,
            Invariant.I_30,
            "Vedtaket står, så det er ingen grunn til å spørre om hjemmelen.",
            "Vedtaket står, så det er ingen grunn til å spørje om heimelen.",
            "The decision stands, so there is no reason to question the authority."),
    DECISION_FALLEN(
            Kind.STATE,
            Invariant.I_30,
            "Vedtaket er opphevet, erstattet eller bortfalt.",
            "Vedtaket er oppheva, erstatta eller falle bort.",
            "The decision is annulled, superseded or lapsed."),
    DECISION_CONDITIONAL(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket har vilkår som ikke er oppfylt eller fjernet.",
            "Vedtaket har vilkår som ikkje er oppfylte eller fjerna.",
            "The decision has conditions that are neither fulfilled nor removed."),
    DECISION_NOT_EFFECTIVE(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_45,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her "
                    + "før et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it.");

    private final Reason reason;

    QuestionRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
