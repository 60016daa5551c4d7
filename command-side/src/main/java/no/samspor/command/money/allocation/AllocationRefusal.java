package no.samspor.command.money.allocation;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why an allocation command is refused, in order of precedence. */
enum AllocationRefusal implements Refusal {
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
            "Fordelingen står ikke slik at dette kan gjøres nå.",
            "Fordelinga står ikkje slik at dette kan gjerast no.",
            "The allocation does not stand so that this can be done now."),
    FRAME_UNKNOWN(
            Kind.VALUE,
            null,
            "Rammen er ikke registrert i dette programmet.",
            "Ramma er ikkje registrert i dette programmet.",
            "The frame is not registered in this programme."),
    PART_TWICE(
            Kind.VALUE,
            Invariant.I_10,
            "Den samme virksomheten er oppgitt to ganger.",
            "Den same verksemda er oppgjeven to gonger.",
            "The same organisation is stated twice."),
    PART_UNKNOWN(
            Kind.VALUE,
            null,
            "En av virksomhetene er ikke registrert.",
            "Ei av verksemdene er ikkje registrert.",
            "One of the organisations is not registered."),
    PART_NEGATIVE(
            Kind.VALUE,
            Invariant.I_10,
            "En andel kan ikke være mindre enn null.",
            "Ein del kan ikkje vere mindre enn null.",
            "A part cannot be less than nought."),
    PARTS_DO_NOT_ADD_UP(
            Kind.VALUE,
            Invariant.I_10,
            "Andelene blir til sammen noe annet enn beløpet som fordeles.",
            "Delane blir til saman noko anna enn beløpet som blir fordelt.",
            "The parts do not add up to the amount."),
    POINTS_DO_NOT_ADD_UP(
            Kind.VALUE,
            Invariant.I_10,
            "Prosentene blir ikke 100 (10 000 basispunkter). Oppgi dem for alle eller " + "ingen.",
            "Prosentane blir ikkje 100 (10 000 basispunkt). Oppgi dei for alle eller " + "ingen.",
            "The shares do not make 100 % (10 000 basis points). State them for all or "
                    + "for none."),
    NOT_EQUAL(
            Kind.VALUE,
            Invariant.I_10,
            "Nøkkelen sier likt, men andelene er ulike.",
            "Nøkkelen seier likt, men delane er ulike.",
            "The key says equal, but the parts differ."),
    KEY_DATE_MISSING(
            Kind.VALUE,
            Invariant.I_10,
            "Nøkkelen bygger på tall fra en dag. Oppgi dagen (keyDate).",
            "Nøkkelen byggjer på tal frå ein dag. Oppgi dagen (keyDate).",
            "The key rests on figures of a day. State the day (keyDate)."),
    BEYOND_FRAME(
            Kind.STATE,
            Invariant.I_10,
            "Det fordeles mer enn rammen.",
            "Det blir fordelt meir enn ramma.",
            "More is allocated than the frame holds."),
    NOTHING_CHANGED(
            Kind.VALUE,
            null,
            "Den nye fordelingen er lik den gamle.",
            "Den nye fordelinga er lik den gamle.",
            "The new allocation equals the old one."),
    BELOW_SETTLED(
            Kind.STATE,
            Invariant.I_10,
            "En virksomhet har gjort opp mer enn den nye andelen.",
            "Ei verksemd har gjort opp meir enn den nye delen.",
            "An organisation has settled more than its new part."),
    NO_DECISION(
            Kind.VALUE,
            Invariant.I_10,
            "En fordeling gjøres bare ved vedtak. Oppgi vedtaket.",
            "Ei fordeling blir gjord berre ved vedtak. Oppgi vedtaket.",
            "An allocation is made by decision only. State the decision."),
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
            Invariant.I_10,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_10,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før "
                    + "et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it."),
    NO_PART(
            Kind.VALUE,
            null,
            "Virksomheten har ingen andel i fordelingen.",
            "Verksemda har ingen del i fordelinga.",
            "The organisation has no part in the allocation."),
    BEYOND_PART(
            Kind.STATE,
            Invariant.I_10,
            "Det blir gjort opp mer enn andelen, eller ingenting.",
            "Det blir gjort opp meir enn delen, eller ingenting.",
            "More than the part is settled, or nothing.");

    private final Reason reason;

    AllocationRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
