package no.samspor.command.record.evidence;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a command about evidence is refused, in order of precedence. */
enum EvidenceRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Dokumentasjonen er alt registrert.",
            "Dokumentasjonen er alt registrert.",
            "The evidence is recorded already."),
    NOTHING_MISSING(
            Kind.STATE,
            null,
            "Det mangler ikke dokumentasjon for disse reglene.",
            "Det manglar ikkje dokumentasjon for desse reglane.",
            "No evidence is missing for these rules."),
    DOCUMENT_WITHOUT_HASH(
            Kind.VALUE,
            Invariant.I_45,
            "Oppgi dokumentene med kontrollsum (SHA-256).",
            "Oppgje dokumenta med kontrollsum (SHA-256).",
            "State the documents with their hashes (SHA-256)."),
    REPORTED_WAIVER(
            Kind.VALUE,
            null,
            "Et organ kan bare godta manglende dokumentasjon her og nå, ikke ved en "
                    + "gjengivelse.",
            "Eit organ kan berre godta manglande dokumentasjon her og no, ikkje ved ei "
                    + "attgjeving.",
            "A body can accept missing evidence only here and now, not by a report."),
    WAIVED_BY_ITSELF(
            Kind.VALUE,
            null,
            "Et vedtak kan ikke godta sin egen mangel på dokumentasjon.",
            "Eit vedtak kan ikkje godta sin eigen mangel på dokumentasjon.",
            "A decision cannot accept its own lack of evidence."),
    DECISION_UNKNOWN(
            Kind.VALUE,
            null,
            "Vedtaket er ikke registrert.",
            "Vedtaket er ikkje registrert.",
            "The decision is not registered."),
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
                    + "body accepts it."),
    NO_POWER(
            Kind.STATE,
            null,
            "Organet har ikke myndighet over dette.",
            "Organet har ikkje styringsrett over dette.",
            "The body has no power over this.");

    private final Reason reason;

    EvidenceRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
