package no.samspor.command.steering.mandate;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a mandate command is refused, in order of precedence. */
enum MandateRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Mandatet står ikke slik at dette kan gjøres nå.",
            "Mandatet står ikkje slik at dette kan gjerast no.",
            "The mandate does not stand so that this can be done now."),
    NOT_PROPOSED(
            Kind.STATE,
            Invariant.I_07,
            "Mandatet er ikke lagt fram for et organ. Legg det fram først.",
            "Mandatet er ikkje lagt fram for eit organ. Legg det fram først.",
            "The mandate has not been put before a body. Propose it first."),
    BODY_UNKNOWN(
            Kind.VALUE,
            null,
            "Organet er ikke registrert.",
            "Organet er ikkje registrert.",
            "The body is not registered."),
    PROPOSED_TO_ITSELF(
            Kind.VALUE,
            Invariant.I_07,
            "Et organ kan ikke legge mandatet fram for seg selv.",
            "Eit organ kan ikkje leggje mandatet fram for seg sjølv.",
            "A body cannot put the mandate before itself."),
    NOTHING_CHANGED(
            Kind.VALUE,
            null,
            "Den nye teksten er lik den gamle.",
            "Den nye teksten er lik den gamle.",
            "The new text equals the old one."),
    LATE_WITHOUT_EVIDENCE(
            Kind.VALUE,
            null,
            "En tilbakedatert mandathandling må vise til dokumentasjon (basis.evidence).",
            "Ei tilbakedatert mandathandling må vise til dokumentasjon (basis.evidence).",
            "A backdated act on a mandate must cite evidence (basis.evidence)."),
    NO_DECISION(
            Kind.VALUE,
            Invariant.I_07,
            "Et mandat godkjennes bare ved vedtak. Oppgi vedtaket.",
            "Eit mandat blir godkjent berre ved vedtak. Oppgi vedtaket.",
            "A mandate is approved by decision only. State the decision."),
    DECISION_UNKNOWN(
            Kind.VALUE,
            Invariant.I_07,
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
            Invariant.I_07,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_07,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før et organ "
                    + "godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her før eit "
                    + "organ godtek det.",
            "The decision is reported without evidence and carries no act here until a body "
                    + "accepts it."),
    PROPOSER_APPROVES(
            Kind.STATE,
            Invariant.I_07,
            "Organet som la fram mandatet, kan ikke selv godkjenne det.",
            "Organet som la fram mandatet, kan ikkje sjølv godkjenne det.",
            "The body that proposed the mandate cannot approve it."),
    NOT_SUPERIOR(
            Kind.STATE,
            Invariant.I_07,
            "Vedtaket er ikke gjort av et organ som står over det som la fram mandatet.",
            "Vedtaket er ikkje gjort av eit organ som står over det som la fram mandatet.",
            "The decision was not made by a body above the one that proposed the mandate."),
    TEXT_NOT_IN_PAPERS(
            Kind.STATE,
            Invariant.I_07,
            "Teksten som skal godkjennes, er ikke blant vedtakets saksdokumenter (SHA-256).",
            "Teksten som skal godkjennast, er ikkje blant saksdokumenta til vedtaket (SHA-256).",
            "The text to be approved is not among the decision's papers (SHA-256).");

    private final Reason reason;

    MandateRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
