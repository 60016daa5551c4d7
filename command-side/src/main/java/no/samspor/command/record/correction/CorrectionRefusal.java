package no.samspor.command.record.correction;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a correction command is refused, in order of precedence. */
enum CorrectionRefusal implements Refusal {
    REPORTED(
            Kind.VALUE,
            Invariant.I_02,
            "En retting gjelder det som er registrert her, og kan ikke gjengis fra en kilde.",
            "Ei retting gjeld det som er registrert her, og kan ikkje attgjevast frå ei kjelde.",
            "A correction is of what was recorded here, and cannot be reported from a source."),
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Rettingen står ikke slik at dette kan gjøres nå.",
            "Rettinga står ikkje slik at dette kan gjerast no.",
            "The correction does not stand so that this can be done now."),
    NOTHING_CHANGED(
            Kind.VALUE,
            null,
            "Oppgi minst ett felt som skal rettes.",
            "Oppgje minst eitt felt som skal rettast.",
            "State at least one field to be corrected."),
    SAME_PERSON(
            Kind.STANDING,
            Invariant.I_02,
            "Den som ba om rettingen, kan ikke selv godkjenne den.",
            "Den som bad om rettinga, kan ikkje sjølv godkjenne ho.",
            "Whoever requested the correction cannot approve it."),
    EVENT_UNKNOWN(
            Kind.VALUE,
            Invariant.I_02,
            "Det er ikke registrert noe i denne posisjonen om det som skal rettes.",
            "Det er ikkje registrert noko i denne posisjonen om det som skal rettast.",
            "Nothing is recorded at this position about what is to be corrected."),
    CORRECTS_CORRECTION(
            Kind.VALUE,
            Invariant.I_02,
            "En retting rettes ikke. Be om en ny retting av den opprinnelige hendelsen.",
            "Ei retting blir ikkje retta. Be om ei ny retting av den opphavlege hendinga.",
            "A correction is not corrected. Request a new one of the original event."),
    CORRECTS_INTEGRITY(
            Kind.VALUE,
            Invariant.I_01,
            "Det loggen sier om sin egen integritet, rettes ikke. Registrer en ny kontroll.",
            "Det loggen seier om sin eigen integritet, blir ikkje retta. Registrer ein ny kontroll.",
            "What the record says of its own integrity is not corrected. Record a new "
                    + "verification."),
    NOT_CORRECTABLE(
            Kind.VALUE,
            Invariant.I_02,
            "Bare hendelsens felter (/event), datoer og dokumentasjon (/stamp) kan rettes.",
            "Berre felta til hendinga (/event), datoar og dokumentasjon (/stamp) kan rettast.",
            "Only the event's fields (/event), its dates and its evidence (/stamp) can "
                    + "be corrected."),
    PROTECTED_FIELD(
            Kind.VALUE,
            Invariant.I_42,
            "Feltet er lagret kryptert, og rettes med sin egen kommando for personopplysninger.",
            "Feltet er lagra kryptert, og blir retta med sin eigen kommando for "
                    + "personopplysningar.",
            "The field is stored encrypted, and is corrected by its own command on personal "
                    + "details."),
    BEFORE_DIFFERS(
            Kind.STATE,
            Invariant.I_02,
            "Feltet har en annen verdi nå enn den rettingen oppgir.",
            "Feltet har ein annan verdi no enn den rettinga oppgjev.",
            "The field holds another value now than the correction says."),
    DOES_NOT_APPLY(
            Kind.VALUE,
            Invariant.I_02,
            "Med disse endringene kan hendelsen ikke leses.",
            "Med desse endringane kan hendinga ikkje lesast.",
            "With these changes the event cannot be read."),
    IDENTITY_CHANGED(
            Kind.VALUE,
            Invariant.I_02,
            "En retting kan ikke flytte hendelsen til noe annet.",
            "Ei retting kan ikkje flytte hendinga til noko anna.",
            "A correction cannot move the event to another thing."),
    AMOUNT_CHANGED(
            Kind.VALUE,
            Invariant.I_02,
            "Beløp i regnskapet rettes ikke; de tilbakeføres med et korreksjonsbilag.",
            "Beløp i rekneskapen blir ikkje retta; dei blir førte tilbake med eit "
                    + "korreksjonsbilag.",
            "Amounts of money are not corrected; they are reversed by a new entry."),
    NOT_APPROVER(
            Kind.STANDING,
            Invariant.I_02,
            "Denne rettingen godkjennes av en annen rolle.",
            "Denne rettinga blir godkjend av ei anna rolle.",
            "This correction is approved by another role.");

    private final Reason reason;

    CorrectionRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
