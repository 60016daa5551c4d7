package no.samspor.command.access;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What the door may answer before, or instead of, the feature's own rules; in precedence. */
public enum AccessRefusal implements Refusal {
    KEY_MISSING(
            Kind.UNREADABLE,
            null,
            "Overskriften Idempotency-Key mangler eller har ikke riktig form: 8 til 64 synlige "
                    + "ASCII-tegn, nye for hver ny kommando.",
            "Overskrifta Idempotency-Key manglar eller har ikkje rett form: 8 til 64 synlege "
                    + "ASCII-teikn, nye for kvar ny kommando.",
            "The header Idempotency-Key is missing or not of its form: 8 to 64 visible ASCII "
                    + "characters, new for each new command."),
    KEY_REUSED(
            Kind.VALUE,
            null,
            "Denne Idempotency-Key er brukt før, med et annet innhold.",
            "Denne Idempotency-Key er brukt før, med eit anna innhald.",
            "This Idempotency-Key was used before, with another body."),
    ROLE_NOT_HELD_THEN(
            Kind.STANDING,
            Invariant.I_04,
            "Rollen har du i dag, men du hadde den ikke på virkningsdatoen.",
            "Rolla har du i dag, men du hadde ho ikkje på verknadsdatoen.",
            "You hold the role today, but did not on the effective date."),
    PERSONAL_NUMBER(
            Kind.VALUE,
            Invariant.I_41,
            "Teksten inneholder et fødselsnummer eller D-nummer. Slike skal ikke registreres her.",
            "Teksten inneheld eit fødselsnummer eller D-nummer. Slike skal ikkje registrerast her.",
            "The text contains a national identity number. Such numbers are not recorded here."),
    CODE_UNSTATED(
            Kind.VALUE,
            null,
            "«unstated» er bare for det en kilde ikke oppgir. Oppgi koden.",
            "«unstated» er berre for det ei kjelde ikkje oppgjev. Oppgje koden.",
            "'unstated' is only for what a source leaves open. State the code."),
    CODE_UNKNOWN(
            Kind.VALUE,
            null,
            "Koden finnes ikke i kodeverket på virkningsdatoen.",
            "Koden finst ikkje i kodeverket på verknadsdatoen.",
            "The code is not in its code list on the effective date."),
    NOT_FOUND(
            Kind.ABSENT,
            null,
            "Det du vil endre, finnes ikke.",
            "Det du vil endre, finst ikkje.",
            "What you want to change does not exist."),
    FOREIGN(
            Kind.STANDING,
            null,
            "Dette hører til et program som organisasjonen din ikke deltar i.",
            "Dette høyrer til eit program som organisasjonen din ikkje deltek i.",
            "This belongs to a programme that your organisation takes no part in."),
    ALREADY_EXISTS(
            Kind.STATE,
            null,
            "Det finnes alt noe med denne identifikatoren.",
            "Det finst alt noko med denne identifikatoren.",
            "Something with this identifier exists already."),
    VERSION_UNSTATED(
            Kind.UNSTATED_VERSION,
            null,
            "Overskriften If-Match mangler eller har ikke riktig form: oppgi versjonen du har sett, "
                    + "i anførselstegn, for eksempel \"3\".",
            "Overskrifta If-Match manglar eller har ikkje rett form: oppgje versjonen du har sett, "
                    + "i hermeteikn, til dømes \"3\".",
            "The header If-Match is missing or not of its form: state the version you have seen, "
                    + "in quotation marks, such as \"3\"."),
    VERSION_STALE(
            Kind.STALE,
            null,
            "Noen har endret dette siden du leste det. Les på nytt, og avgjør igjen.",
            "Nokon har endra dette sidan du las det. Les på nytt, og avgjer igjen.",
            "Somebody has changed this since you read it. Read again, and decide again."),
    MOVED_MEANWHILE(
            Kind.STATE,
            null,
            "Grunnlaget for avgjørelsen endret seg underveis. Prøv igjen.",
            "Grunnlaget for avgjerda endra seg undervegs. Prøv igjen.",
            "What the decision rests on changed meanwhile. Try again."),
    EVENT_UNREADABLE(
            Kind.UNAVAILABLE,
            null,
            "En hendelse som avgjørelsen hviler på, kan ikke leses; se position. Driften må rette "
                    + "det. Prøv da igjen med samme Idempotency-Key.",
            "Ei hending som avgjerda kviler på, kan ikkje lesast; sjå position. Drifta må rette "
                    + "det. Prøv då igjen med same Idempotency-Key.",
            "An event that the decision rests on cannot be read; see position. Operations must "
                    + "mend it. Then try again with the same Idempotency-Key.");

    private final Reason reason;

    AccessRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
