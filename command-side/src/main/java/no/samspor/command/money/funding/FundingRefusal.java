package no.samspor.command.money.funding;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a funding command is refused, in order of precedence. */
enum FundingRefusal implements Refusal {
    LATE_WITHOUT_EVIDENCE(
            Kind.VALUE,
            null,
            "Det som gjelder penger og tilbakedateres, må vise til dokumentasjon "
                    + "(basis.evidence).",
            "Det som gjeld pengar og blir tilbakedatert, må vise til dokumentasjon "
                    + "(basis.evidence).",
            "What touches money and is backdated must cite evidence (basis.evidence)."),
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Tilsagnet står ikke slik at dette kan gjøres nå.",
            "Tilsegna står ikkje slik at dette kan gjerast no.",
            "The commitment does not stand so that this can be done now."),
    AMOUNT_NOT_POSITIVE(
            Kind.VALUE,
            null,
            "Beløpet må være større enn null.",
            "Beløpet må vere større enn null.",
            "The amount must be more than nought."),
    SOURCE_UNKNOWN(
            Kind.VALUE,
            null,
            "Virksomheten som gir pengene, er ikke registrert.",
            "Verksemda som gjev pengane, er ikkje registrert.",
            "The organisation that gives it is not registered."),
    YEARS_DO_NOT_ADD_UP(
            Kind.VALUE,
            Invariant.I_10,
            "Årene blir til sammen noe annet enn beløpet, eller beløpet er ikke oppgitt "
                    + "nøyaktig.",
            "Åra blir til saman noko anna enn beløpet, eller beløpet er ikkje oppgjeve "
                    + "nøyaktig.",
            "The years do not add up to the amount, or the amount is not stated exactly."),
    KIND_CHANGED(
            Kind.VALUE,
            Invariant.I_12,
            "Et tilsagn skifter ikke slag. Penger og egeninnsats føres hver for seg: "
                    + "registrer et nytt.",
            "Ei tilsegn skifter ikkje slag. Pengar og eigeninnsats blir førte kvar for "
                    + "seg: registrer ei ny.",
            "A commitment does not change kind. Cash and in-kind are kept apart: register "
                    + "a new one."),
    KIND_UNSTATED(
            Kind.VALUE,
            Invariant.I_12,
            "Et tilsagn må si om det er penger, tilskudd eller egeninnsats.",
            "Ei tilsegn må seie om ho er pengar, tilskot eller eigeninnsats.",
            "A commitment must say whether it is cash, a grant or in-kind."),
    IN_KIND_NOT_CONFIRMED(
            Kind.STANDING,
            Invariant.I_12,
            "Egeninnsats teller først når virksomheten som gir den, selv bekrefter den.",
            "Eigeninnsats tel først når verksemda som gjev han, sjølv stadfestar han.",
            "In-kind counts only once the contributing organisation itself confirms it."),
    NO_DECISION_OR_LETTER(
            Kind.VALUE,
            Invariant.I_11,
            "Et tilsagn gis ved vedtak eller brev. Oppgi vedtaket eller tilsagnsbrevet.",
            "Ei tilsegn blir gjeven ved vedtak eller brev. Oppgi vedtaket eller "
                    + "tilsegnsbrevet.",
            "Funding is committed by decision or letter. State the decision or the " + "letter."),
    NOT_THE_SOURCE(
            Kind.STANDING,
            Invariant.I_11,
            "Bare den som gir pengene, kan gi tilsagn uten brev. Legg ved tilsagnsbrevet "
                    + "(letter).",
            "Berre den som gjev pengane, kan gje tilsegn utan brev. Legg ved "
                    + "tilsegnsbrevet (letter).",
            "Only the source commits without a letter. State the letter of commitment "
                    + "(letter)."),
    LETTER_WITHOUT_HASH(
            Kind.VALUE,
            Invariant.I_45,
            "Tilsagnsbrevet må oppgis med kontrollsum (SHA-256).",
            "Tilsegnsbrevet må oppgjevast med kontrollsum (SHA-256).",
            "The letter of commitment must be stated with its hash (SHA-256)."),
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
    DECISION_NOT_IN_EFFECT(
            Kind.STATE,
            Invariant.I_11,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_11,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før "
                    + "et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it."),
    NOT_MONEY(
            Kind.STATE,
            Invariant.I_12,
            "Bare penger og tilskudd kan innkalles og mottas.",
            "Berre pengar og tilskot kan kallast inn og takast imot.",
            "Only cash and grants can be called and received."),
    BEYOND_COMMITMENT(
            Kind.STATE,
            Invariant.I_11,
            "Det blir mer enn tilsagnet. Registrer et nytt tilsagn for resten.",
            "Det blir meir enn tilsegna. Registrer ei ny tilsegn for resten.",
            "That is more than was committed. Register a new commitment for the rest."),
    NOT_EXPLAINED(
            Kind.VALUE,
            null,
            "Det mottatte er ikke lik tilsagnet. Forklar hvorfor (explanation).",
            "Det mottekne er ikkje likt tilsegna. Forklar kvifor (explanation).",
            "What was received is not what was committed. Explain why (explanation)."),
    NOTHING_LEFT(
            Kind.STATE,
            null,
            "Det er ikke så mye igjen som kan falle bort eller kreves tilbake.",
            "Det er ikkje så mykje att som kan falle bort eller krevjast tilbake.",
            "There is not that much left to lapse or to be reclaimed.");

    private final Reason reason;

    FundingRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
