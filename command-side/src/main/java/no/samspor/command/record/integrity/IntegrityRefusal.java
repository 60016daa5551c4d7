package no.samspor.command.record.integrity;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a command about the integrity of the record is refused, in order of precedence. */
enum IntegrityRefusal implements Refusal {
    REPORTED(
            Kind.VALUE,
            null,
            "Loggens integritet kan bare registreres her og nå, ikke ved en gjengivelse.",
            "Integriteten til loggen kan berre registrerast her og no, ikkje ved ei attgjeving.",
            "The integrity of the log is recorded only here and now, not by a report."),
    NOT_OF_THIS_RECORD(
            Kind.VALUE,
            null,
            "Identifikatoren er ikke den som denne loggen taler om seg selv under.",
            "Identifikatoren er ikkje den som denne loggen talar om seg sjølv under.",
            "The identifier is not the one under which this record speaks of itself."),
    NOT_OWN_ORGANISATION(
            Kind.STANDING,
            null,
            "En arkivleder bekrefter på vegne av sin egen organisasjon.",
            "Ein arkivleiar stadfestar på vegner av sin eigen organisasjon.",
            "A records manager confirms for the organisation they belong to."),
    NOT_AN_OWNER(
            Kind.STANDING,
            null,
            "Bare en eier av et program kan bekrefte loggen.",
            "Berre ein eigar av eit program kan stadfeste loggen.",
            "Only an owner of a programme can confirm the log."),
    NOT_SEALED(
            Kind.STATE,
            null,
            "Ingen forsegling når fram til denne posisjonen. Oppgi en som er registrert.",
            "Inga forsegling når fram til denne posisjonen. Oppgje ei som er registrert.",
            "No seal reaches exactly to this position. State one that is recorded."),
    SEALED_OTHERWISE(
            Kind.STATE,
            Invariant.I_01,
            "Loggen er forseglet med en annen rot. Ta vare på begge: de viser at noe er endret.",
            "Loggen er forsegla med ei anna rot. Ta vare på begge: dei viser at noko er endra.",
            "The log was sealed with another root. Keep both: they show that it was altered."),
    NO_SUCH_POSITIONS(
            Kind.VALUE,
            null,
            "Posisjonene begynner med 1 og går framover; antall kan ikke være negative.",
            "Posisjonane byrjar med 1 og går framover; talet kan ikkje vere negativt.",
            "Positions begin with 1 and go forward; counts are not negative."),
    BAD_POSITION_OUTSIDE(
            Kind.VALUE,
            null,
            "Den første gale posisjonen må ligge i det som er kontrollert, og noe må være galt.",
            "Den første galne posisjonen må liggje i det som er kontrollert, og noko må vere gale.",
            "The first bad position lies within what was verified, and something must be bad."),
    REASON_MISSING(
            Kind.VALUE,
            null,
            "Oppgi grunnen til at loggen går videre.",
            "Oppgje grunnen til at loggen går vidare.",
            "State the reason for which the log goes on.");

    private final Reason reason;

    IntegrityRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
