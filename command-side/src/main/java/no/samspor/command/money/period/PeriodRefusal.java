package no.samspor.command.money.period;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a period command is refused, in order of precedence. */
enum PeriodRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            Invariant.I_15,
            "Perioden står ikke slik at dette kan gjøres nå. Den åpnes, lukkes for nye "
                    + "bilag og lukkes, i den rekkefølgen.",
            "Perioden står ikkje slik at dette kan gjerast no. Han blir opna, lukka for "
                    + "nye bilag og lukka, i den rekkjefølgja.",
            "The period does not stand so that this can be done now. It is opened, closed "
                    + "to drafts and closed, in that order."),
    NOT_YOUR_ACCOUNTS(
            Kind.STANDING,
            null,
            "Bare virksomhetens egen økonomirådgiver kan avstemme mot regnskapet dens.",
            "Berre den eigne økonomirådgjevaren til verksemda kan avstemme mot "
                    + "rekneskapen hennar.",
            "Only the organisation's own controller reconciles with its accounts."),
    NOT_EXPLAINED(
            Kind.VALUE,
            null,
            "Tallene er ulike. Forklar hvorfor (explanation).",
            "Tala er ulike. Forklar kvifor (explanation).",
            "The figures differ. Explain why (explanation)."),
    DRAFTS_OPEN(
            Kind.STATE,
            Invariant.I_15,
            "Perioden har bilag som verken er bokført eller trukket.",
            "Perioden har bilag som korkje er bokførte eller trekte.",
            "The period has entries that are neither posted nor withdrawn."),
    NOT_RECONCILED(
            Kind.STATE,
            Invariant.I_15,
            "Perioden er ikke avstemt mot regnskapet til alle virksomhetene, slik den nå "
                    + "er bokført.",
            "Perioden er ikkje avstemt mot rekneskapen til alle verksemdene, slik han no "
                    + "er bokført.",
            "The period is not reconciled with every organisation's accounts as it is now "
                    + "posted."),
    NOT_HERE(
            Kind.VALUE,
            Invariant.I_15,
            "En periode gjenåpnes her eller ikke i det hele tatt. Det kan ikke gjengis "
                    + "(basis.origin).",
            "Ein periode blir opna att her eller ikkje i det heile. Det kan ikkje gjevast att "
                    + "(basis.origin).",
            "A period is reopened here or not at all. It cannot be reported (basis.origin)."),
    DECISION_UNKNOWN(
            Kind.VALUE,
            Invariant.I_15,
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
            Invariant.I_15,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_15,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før "
                    + "et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it.");

    private final Reason reason;

    PeriodRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
