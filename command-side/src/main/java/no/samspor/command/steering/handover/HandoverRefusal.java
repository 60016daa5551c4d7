package no.samspor.command.steering.handover;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a handover command is refused, in order of precedence. */
enum HandoverRefusal implements Refusal {
    LATE_WITHOUT_EVIDENCE(
            Kind.VALUE,
            null,
            "En tilbakedatert handling på en overlevering må vise til dokumentasjon "
                    + "(basis.evidence).",
            "Ei tilbakedatert handling på ei overlevering må vise til dokumentasjon "
                    + "(basis.evidence).",
            "A backdated act on a handover must cite evidence (basis.evidence)."),
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Overleveringen står ikke slik at dette kan gjøres nå.",
            "Overleveringa står ikkje slik at dette kan gjerast no.",
            "The handover does not stand so that this can be done now."),
    NOTHING_TO_HAND_OVER(
            Kind.VALUE,
            null,
            "Oppgi delprosjektet eller leveransene som skal overleveres.",
            "Oppgje delprosjektet eller leveransane som skal overleverast.",
            "State the sub-project or the deliverables to be handed over."),
    PROJECT_UNKNOWN(
            Kind.VALUE,
            null,
            "Delprosjektet er ikke registrert i dette programmet.",
            "Delprosjektet er ikkje registrert i dette programmet.",
            "The sub-project is not registered in this programme."),
    RECEIVER_UNKNOWN(
            Kind.VALUE,
            Invariant.I_31,
            "Mottakeren er ikke registrert, eller finnes ikke lenger. Registrer virksomheten og "
                    + "enheten først.",
            "Mottakaren er ikkje registrert, eller finst ikkje lenger. Registrer verksemda og "
                    + "eininga først.",
            "The receiver is not registered, or is no more. Register the organisation and the "
                    + "unit first."),
    ALREADY_PLANNED(
            Kind.STATE,
            Invariant.I_31,
            "Det er alt planlagt en overlevering av dette til den samme mottakeren.",
            "Det er alt planlagt ei overlevering av dette til den same mottakaren.",
            "A handover of this to the same receiver is planned already."),
    RECEIVER_NOT_NAMED(
            Kind.VALUE,
            Invariant.I_31,
            "Oppgi enheten eller organet som tar imot; en hel organisasjon kan ikke ta imot.",
            "Oppgje eininga eller organet som tek imot; ein heil organisasjon kan ikkje "
                    + "ta imot.",
            "State the unit or body that receives; a whole organisation cannot."),
    NOT_OFFERED(
            Kind.STATE,
            Invariant.I_31,
            "Overleveringen er ikke tilbudt mottakeren. Tilby den først.",
            "Overleveringa er ikkje tilboden mottakaren. Tilby ho først.",
            "The handover has not been offered to the receiver. Offer it first."),
    NOT_RECEIVER(
            Kind.STANDING,
            Invariant.I_31,
            "Bare lederen av den mottakende enheten selv kan ta imot eller avvise.",
            "Berre leiaren av den mottakande eininga sjølv kan ta imot eller avvise.",
            "Only the receiving unit's own leader can accept or reject."),
    ITEM_WITHOUT_EVIDENCE(
            Kind.VALUE,
            Invariant.I_32,
            "Et punkt på sjekklisten er først gjort når det er dokumentert (basis.evidence).",
            "Eit punkt på sjekklista er først gjort når det er dokumentert (basis.evidence).",
            "A checklist item is done only with evidence (basis.evidence)."),
    WAIVER_WITHOUT_AUTHORITY(
            Kind.VALUE,
            Invariant.I_32,
            "Et punkt frafalles av lederen av den mottakende enheten eller ved vedtak. "
                    + "Oppgi vedtaket.",
            "Eit punkt blir fråfalle av leiaren av den mottakande eininga eller ved "
                    + "vedtak. Oppgje vedtaket.",
            "An item is waived by the receiving unit's own leader or by decision. State "
                    + "the decision."),
    ITEMS_MISSING(
            Kind.STATE,
            Invariant.I_32,
            "Obligatoriske punkter på sjekklisten er verken gjort eller frafalt.",
            "Obligatoriske punkt på sjekklista er verken gjorde eller fråfalne.",
            "Mandatory checklist items are neither done nor waived."),
    NO_BENEFIT_OWNER(
            Kind.VALUE,
            Invariant.I_32,
            "Oppgi hvem hos mottakeren som eier gevinsten.",
            "Oppgje kven hos mottakaren som eig gevinsten.",
            "State who with the receiver owns the benefit."),
    NO_BUDGET_HOLDER(
            Kind.VALUE,
            Invariant.I_32,
            "Oppgi hvem hos mottakeren som disponerer budsjettet.",
            "Oppgje kven hos mottakaren som disponerer budsjettet.",
            "State who with the receiver holds the budget."),
    COST_NOT_COVERED(
            Kind.VALUE,
            Invariant.I_32,
            "Oppgi hva driften koster i året og hvor i mottakerens budsjett det er "
                    + "dekket, eller 0 kr.",
            "Oppgje kva drifta kostar i året og kvar i budsjettet til mottakaren det er "
                    + "dekt, eller 0 kr.",
            "State the yearly operating cost and where the receiver's budget covers it, "
                    + "or 0 kr."),
    WARRANTY_ENDS_FIRST(
            Kind.VALUE,
            Invariant.I_03,
            "Oppfølgingen kan ikke slutte før mottakeren har tatt over.",
            "Oppfølginga kan ikkje slutte før mottakaren har teke over.",
            "The warranty cannot end before the receiver has taken over."),
    NO_REASON(
            Kind.VALUE,
            null,
            "Oppgi hvorfor overleveringen avvises.",
            "Oppgje kvifor overleveringa blir avvist.",
            "State why the handover is rejected."),
    REMARK_UNKNOWN(
            Kind.VALUE,
            null,
            "Det finnes ingen merknad med dette nummeret.",
            "Det finst ingen merknad med dette nummeret.",
            "There is no remark of this number."),
    REMARKS_OPEN(
            Kind.STATE,
            null,
            "Det er merknader som ikke er kvittert ut. Få dem kvittert ut først.",
            "Det er merknader som ikkje er kvitterte ut. Få dei kvitterte ut først.",
            "Some remarks are not cleared. Have them cleared first."),
    WARRANTY_RUNS(
            Kind.STATE,
            null,
            "Oppfølgingen varer lenger enn til denne datoen.",
            "Oppfølginga varer lenger enn til denne datoen.",
            "The warranty lasts beyond this date."),
    NO_DECISION(
            Kind.VALUE,
            Invariant.I_31,
            "En overlevering går tilbake bare ved vedtak. Oppgi vedtaket.",
            "Ei overlevering går tilbake berre ved vedtak. Oppgje vedtaket.",
            "A handover is reversed by decision only. State the decision."),
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
                    + "body accepts it.");

    private final Reason reason;

    HandoverRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
