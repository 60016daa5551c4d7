package no.samspor.command.structure.delegation;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a delegation's command is refused, in order of precedence. */
enum DelegationRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Fullmakten er alt gitt, eller alt trukket tilbake.",
            "Fullmakta er alt gjeven, eller alt trekt tilbake.",
            "The delegation is granted already, or revoked already."),
    GRANTOR_UNKNOWN(
            Kind.VALUE,
            null,
            "En fullmakt gis av en registrert virksomhet eller et registrert organ.",
            "Ei fullmakt blir gjeven av ei registrert verksemd eller eit registrert organ.",
            "A delegation is granted by a registered organisation or body."),
    DELEGATE_UNCLEAR(
            Kind.VALUE,
            Invariant.I_29,
            "Oppgi hvem som får fullmakten: én person, ett organ, eller én rolle i én virksomhet.",
            "Oppgi kven som får fullmakta: éin person, eitt organ, eller éi rolle i éi verksemd.",
            "State who is given it: one person, one body, or one role in one organisation."),
    DELEGATE_UNKNOWN(
            Kind.VALUE,
            null,
            "Den som skal få fullmakten, er ikke registrert.",
            "Den som skal få fullmakta, er ikkje registrert.",
            "Whoever is to be given it is not registered."),
    DELEGATES_TO_ITSELF(
            Kind.VALUE,
            Invariant.I_29,
            "Et organ kan ikke gi fullmakt til seg selv.",
            "Eit organ kan ikkje gje fullmakt til seg sjølv.",
            "A body cannot delegate to itself."),
    NOTHING_DELEGATED(
            Kind.VALUE,
            Invariant.I_29,
            "Oppgi minst ett saksfelt som fullmakten gjelder.",
            "Oppgi minst eitt saksfelt som fullmakta gjeld.",
            "State at least one matter that the delegation covers."),
    LIMIT_NOT_POSITIVE(
            Kind.VALUE,
            Invariant.I_29,
            "Beløpsgrensen er høyere enn null. Utelat den hvis fullmakten ikke gjelder penger.",
            "Beløpsgrensa er høgare enn null. Utelat ho om fullmakta ikkje gjeld pengar.",
            "The limit is above nought. Leave it out if the delegation moves no money."),
    ENDS_BEFORE_START(
            Kind.VALUE,
            Invariant.I_03,
            "Slutten ligger før starten.",
            "Slutten ligg før starten.",
            "The end lies before the start."),
    SOURCE_UNKNOWN(
            Kind.VALUE,
            Invariant.I_29,
            "Fullmakten det skal gis videre av, er ikke registrert.",
            "Fullmakta det skal gjevast vidare av, er ikkje registrert.",
            "The delegation to draw from is not registered."),
    SOURCE_NOT_SUB_DELEGABLE(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten kan ikke gis videre.",
            "Fullmakta kan ikkje gjevast vidare.",
            "The delegation cannot be passed on."),
    SOURCE_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten det skal gis videre av, gjelder ikke på virkningsdatoen.",
            "Fullmakta det skal gjevast vidare av, gjeld ikkje på verknadsdatoen.",
            "The delegation to draw from is not in force on the effective date."),
    SOURCE_NOT_HELD(
            Kind.STATE,
            Invariant.I_29,
            "Den som gir videre, har ikke selv denne fullmakten.",
            "Den som gjev vidare, har ikkje sjølv denne fullmakta.",
            "Whoever passes it on does not hold it."),
    WIDER_THAN_ITS_SOURCE(
            Kind.VALUE,
            Invariant.I_29,
            "Fullmakten er videre enn den det gis av, i sak, beløp, program eller tid.",
            "Fullmakta er vidare enn den det blir gjeve av, i sak, beløp, program eller tid.",
            "It is wider than the one it is drawn from, in matter, amount, programme or time."),
    SOURCE_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten det skal gis videre av, er gjengitt uten dokumentasjon.",
            "Fullmakta det skal gjevast vidare av, er attgjeven utan dokumentasjon.",
            "The delegation to draw from is reported without evidence."),
    NO_GROUND(
            Kind.VALUE,
            Invariant.I_29,
            "En fullmakt gis ved vedtak, eller av en annen fullmakt. Oppgi hvilket (decision, under).",
            "Ei fullmakt blir gjeven ved vedtak, eller av ei anna fullmakt. Oppgi kva for eit "
                    + "(decision, under).",
            "A delegation is granted by a decision, or drawn from another. State which (decision, "
                    + "under)."),
    NOT_THE_GRANTOR(
            Kind.STANDING,
            Invariant.I_04,
            "Bare den som ga fullmakten, kan trekke den tilbake uten vedtak.",
            "Berre den som gav fullmakta, kan trekkje ho tilbake utan vedtak.",
            "Only its grantor can revoke the delegation without a decision."),
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
    DECISION_NOT_EFFECTIVE(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket gjelder ikke ennå: det har åpne vilkår, eller trer i kraft senere.",
            "Vedtaket gjeld ikkje enno: det har opne vilkår, eller trer i kraft seinare.",
            "The decision is not in effect: it has open conditions, or takes effect later."),
    DECISION_NOT_COMPETENT(
            Kind.STATE,
            Invariant.I_29,
            "Vedtaket er ikke gjort av den som gir fullmakten, eller av et organ som rår over den.",
            "Vedtaket er ikkje gjort av den som gjev fullmakta, eller av eit organ som rår "
                    + "over den.",
            "The decision was not made by the grantor, or by a body with power over it."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            null,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før "
                    + "et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her før "
                    + "eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it.");

    private final Reason reason;

    DelegationRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
