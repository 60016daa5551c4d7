package no.samspor.command.record.audit;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a command about an audit engagement is refused, in order of precedence. */
enum AuditRefusal implements Refusal {
    NOT_AN_AUDITOR(
            Kind.STANDING,
            Invariant.I_50,
            "Bare en revisor skriver i et revisjonsoppdrag.",
            "Berre ein revisor skriv i eit revisjonsoppdrag.",
            "Only an auditor writes in an audit engagement."),
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Revisjonsoppdraget står ikke slik at dette kan gjøres nå.",
            "Revisjonsoppdraget står ikkje slik at dette kan gjerast no.",
            "The audit engagement does not stand so that this can be done now."),
    NOT_OWN_ENGAGEMENT(
            Kind.STANDING,
            Invariant.I_50,
            "Oppdraget er en annen virksomhets. En revisor skriver bare i sitt eget.",
            "Oppdraget er det ei anna verksemd som har. Ein revisor skriv berre i sitt eige.",
            "The engagement is another organisation's. An auditor writes in his own alone."),
    REPORTED_ENGAGEMENT(
            Kind.VALUE,
            null,
            "Et oppdrag åpnes her og nå, aldri ved en gjengivelse.",
            "Eit oppdrag vert opna her og no, aldri ved ei attgjeving.",
            "An engagement is opened here and now, never by a report."),
    PROGRAMME_UNKNOWN(
            Kind.VALUE,
            null,
            "Programmet er ikke registrert.",
            "Programmet er ikkje registrert.",
            "The programme is not registered."),
    NOT_TAKING_PART(
            Kind.STANDING,
            null,
            "Virksomheten er ikke bundet av noen deltakelse i programmet. Den må delta, "
                    + "for eksempel som tilsyn, før dens revisorer kan ha et oppdrag der.",
            "Verksemda er ikkje bunden av noka deltaking i programmet. Ho må ta del, "
                    + "til dømes som tilsyn, før revisorane hennar kan ha eit oppdrag der.",
            "The organisation is bound by no participation in the programme. It must take "
                    + "part, as a regulator for instance, before its auditors can be engaged "
                    + "there."),
    ENDS_BEFORE_IT_BEGINS(
            Kind.VALUE,
            Invariant.I_03,
            "Oppdraget slutter før det begynner.",
            "Oppdraget sluttar før det byrjar.",
            "The engagement ends before it begins."),
    OVER_ALREADY(
            Kind.VALUE,
            null,
            "Siste dag for oppdraget er alt forbi.",
            "Siste dag for oppdraget er alt forbi.",
            "The last day of the engagement is past already."),
    NOT_SEALED(
            Kind.VALUE,
            Invariant.I_01,
            "Loggen er ikke forseglet med denne roten på denne posisjonen.",
            "Loggen er ikkje forsegla med denne rota på denne posisjonen.",
            "The log was not sealed with this root at this position."),
    NUMBER_TAKEN(
            Kind.VALUE,
            null,
            "Nummeret er i bruk. Velg det neste.",
            "Nummeret er i bruk. Vel det neste.",
            "The number is in use. Choose the next one."),
    NOT_ASKED(
            Kind.VALUE,
            null,
            "Det er ikke stilt noe spørsmål med dette nummeret.",
            "Det er ikkje stilt noko spørsmål med dette nummeret.",
            "No question has been asked under this number."),
    ALREADY_ANSWERED(
            Kind.STATE,
            null,
            "Spørsmålet er besvart. Still et nytt spørsmål om det som er nytt.",
            "Spørsmålet er svart på. Still eit nytt spørsmål om det som er nytt.",
            "The question has been answered. Ask another about what is new."),
    WITHOUT_HASH(
            Kind.VALUE,
            Invariant.I_45,
            "Dokumentet mangler kontrollsum (SHA-256).",
            "Dokumentet manglar kontrollsum (SHA-256).",
            "The document has no hash (SHA-256).");

    private final Reason reason;

    AuditRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
