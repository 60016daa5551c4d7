package no.samspor.command.record.retention;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a command about keeping and redacting is refused, in order of precedence. */
enum RetentionRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Saken står ikke slik at dette kan gjøres nå.",
            "Saka står ikkje slik at dette kan gjerast no.",
            "The matter does not stand so that this can be done now."),
    REPORTED_REDACTION(
            Kind.VALUE,
            null,
            "Noe sladdes her og nå, aldri ved en gjengivelse.",
            "Noko vert sladda her og no, aldri ved ei attgjeving.",
            "Something is redacted here and now, never by a report."),
    SUBJECT_UNKNOWN(
            Kind.VALUE,
            null,
            "Det som skal bevares, er ikke registrert.",
            "Det som skal takast vare på, er ikkje registrert.",
            "What is to be held is not registered."),
    HOLD_OVER(
            Kind.VALUE,
            null,
            "Siste dag for bevaringen er alt forbi. Oppgi en senere dag, eller utelat den.",
            "Siste dag for vernet er alt forbi. Oppgje ein seinare dag, eller utelat han.",
            "The last day of the hold is past already. State a later day, or leave it out."),
    NOTHING_SEALED(
            Kind.STATE,
            null,
            "Virksomheten har ikke noe forseglet om personen.",
            "Verksemda har ikkje noko forsegla om personen.",
            "The organisation keeps nothing under seal about the person."),
    HELD(
            Kind.STATE,
            Invariant.I_49,
            "Opplysningene skal bevares til bevaringen er opphevet eller utløpt.",
            "Opplysningane skal takast vare på til vernet er oppheva eller går ut.",
            "A legal hold stands: nothing is erased until it is lifted or runs out."),
    SAME_PERSON(
            Kind.STANDING,
            Invariant.I_02,
            "Den som ba om sladdingen, kan ikke selv bekrefte den.",
            "Den som bad om sladdinga, kan ikkje sjølv stadfeste ho.",
            "Whoever requested the redaction cannot confirm it."),
    SAME_ROLE(
            Kind.STANDING,
            Invariant.I_02,
            "Personvernombudet og arkivlederen må stå bak hver sin del av en sladding.",
            "Personvernombodet og arkivleiaren må stå bak kvar sin del av ei sladding.",
            "The data protection officer and the records manager must each do one part of a"
                    + " redaction."),
    NOT_RESPONSIBLE(
            Kind.STANDING,
            Invariant.I_04,
            "Bare virksomheten som svarer for opplysningene eller bevaringen, kan gjøre dette.",
            "Berre verksemda som svarer for opplysningane eller vernet, kan gjere dette.",
            "Only the organisation that answers for the details or the hold can do this.");

    private final Reason reason;

    RetentionRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
