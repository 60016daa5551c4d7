package no.samspor.command.money.frame;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a budget frame command is refused, in order of precedence. */
enum FrameRefusal implements Refusal {
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
            "Rammen står ikke slik at dette kan gjøres nå.",
            "Ramma står ikkje slik at dette kan gjerast no.",
            "The frame does not stand so that this can be done now."),
    NOTHING_CHANGED(
            Kind.VALUE,
            null,
            "Dette endrer ingenting. Oppgi linjer og beløp.",
            "Dette endrar ingenting. Oppgi linjer og beløp.",
            "This changes nothing. State lines and amounts."),
    LINE_UNKNOWN(
            Kind.VALUE,
            null,
            "Rammen har ingen slik linje.",
            "Ramma har inga slik linje.",
            "The frame has no such line."),
    LINE_TWICE(
            Kind.VALUE,
            Invariant.I_10,
            "Den samme linjen er oppgitt to ganger.",
            "Den same linja er oppgjeven to gonger.",
            "The same line is stated twice."),
    LINE_NEGATIVE(
            Kind.VALUE,
            Invariant.I_10,
            "En linje kan ikke være mindre enn null.",
            "Ei linje kan ikkje vere mindre enn null.",
            "A line cannot be less than nought."),
    LINES_DO_NOT_ADD_UP(
            Kind.VALUE,
            Invariant.I_10,
            "Linjene blir til sammen noe annet enn rammen.",
            "Linjene blir til saman noko anna enn ramma.",
            "The lines do not add up to the frame."),
    BELOW_POSTED(
            Kind.STATE,
            Invariant.I_09,
            "Rammen kan ikke settes lavere enn det som er brukt.",
            "Ramma kan ikkje setjast lågare enn det som er brukt.",
            "The frame cannot be set below what is used."),
    ACROSS_YEARS(
            Kind.VALUE,
            Invariant.I_17,
            "Omdisponering skjer innenfor ett år. Flytting mellom år er en endring av "
                    + "rammen, ved vedtak.",
            "Omdisponering skjer innanfor eitt år. Flytting mellom år er ei endring av "
                    + "ramma, ved vedtak.",
            "A reallocation stays within one year. Moving between years adjusts the "
                    + "frame, by decision."),
    LINE_LACKS(
            Kind.STATE,
            Invariant.I_17,
            "Linjen det flyttes fra, har ikke så mye ubrukt.",
            "Linja det blir flytta frå, har ikkje så mykje ubrukt.",
            "The line to move from has not that much left."),
    FRAME_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_09,
            "Rammen er gjengitt uten dokumentasjon og kan ikke omdisponeres her før et "
                    + "organ godtar den.",
            "Ramma er attgjeven utan dokumentasjon og kan ikkje omdisponerast her før eit "
                    + "organ godtek ho.",
            "The frame is reported without evidence and cannot be reallocated here until "
                    + "a body accepts it."),
    OUTSIDE_GROUP(
            Kind.STATE,
            Invariant.I_17,
            "Linjene er ikke i samme linjegruppe. Da kreves et vedtak.",
            "Linjene er ikkje i same linjegruppe. Då krevst eit vedtak.",
            "The lines are not in one line group. That takes a decision."),
    NO_OVERRUN(
            Kind.STATE,
            Invariant.I_09,
            "Rammen har ingen åpen overskridelse.",
            "Ramma har inga open overskriding.",
            "The frame has no open overrun."),
    COVER_TOO_SMALL(
            Kind.VALUE,
            Invariant.I_09,
            "Oppgi det eieren dekker (covered): minst det som er brukt ut over rammen.",
            "Oppgi det eigaren dekkjer (covered): minst det som er brukt ut over ramma.",
            "State what the owner covers (covered): at least what is used beyond the " + "frame."),
    OVERRUN_STANDS(
            Kind.STATE,
            Invariant.I_09,
            "Det er fortsatt brukt mer enn rammen. Øk den, tilbakefør, eller la en eier "
                    + "dekke resten.",
            "Det er framleis brukt meir enn ramma. Auk ho, tilbakefør, eller lat ein "
                    + "eigar dekkje resten.",
            "More is still used than the frame holds. Raise it, reverse, or let an owner "
                    + "cover the rest."),
    OVERRUN_OPEN(
            Kind.STATE,
            Invariant.I_09,
            "Rammen har en åpen overskridelse. Den må avgjøres først.",
            "Ramma har ei open overskriding. Ho må avgjerast først.",
            "The frame has an open overrun. Resolve it first."),
    NO_DECISION(
            Kind.VALUE,
            Invariant.I_09,
            "En ramme gis og endres bare ved vedtak. Oppgi vedtaket.",
            "Ei ramme blir gjeven og endra berre ved vedtak. Oppgi vedtaket.",
            "A frame is granted and changed by decision only. State the decision."),
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
            Invariant.I_09,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_09,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før "
                    + "et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it."),
    DECISION_SAYS_OTHERWISE(
            Kind.STATE,
            Invariant.I_10,
            "Vedtaket sier et annet beløp for denne rammen.",
            "Vedtaket seier eit anna beløp for denne ramma.",
            "The decision states another amount for this frame."),
    NO_MANDATE(
            Kind.VALUE,
            Invariant.I_06,
            "En ramme gis til et mandat som gjelder. Oppgi mandatet.",
            "Ei ramme blir gjeven til eit mandat som gjeld. Oppgi mandatet.",
            "A frame is granted to a mandate in force. State the mandate."),
    MANDATE_UNKNOWN(
            Kind.VALUE,
            null,
            "Mandatet er ikke registrert i dette programmet.",
            "Mandatet er ikkje registrert i dette programmet.",
            "The mandate is not registered in this programme."),
    MANDATE_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_06,
            "Mandatet gjelder ikke i dag.",
            "Mandatet gjeld ikkje i dag.",
            "The mandate is not in force today."),
    MANDATE_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_06,
            "Mandatet er gjengitt uten dokumentasjon og kan ikke bære en ramme her før et "
                    + "organ godtar det.",
            "Mandatet er attgjeve utan dokumentasjon og kan ikkje bere ei ramme her før "
                    + "eit organ godtek det.",
            "The mandate is reported without evidence and carries no frame here until a "
                    + "body accepts it."),
    BEYOND_FUNDING(
            Kind.STATE,
            Invariant.I_11,
            "Rammene blir større enn tilsagnene. Skaff tilsagn, eller la vedtaket si "
                    + "«ufinansiert» med beløp.",
            "Rammene blir større enn tilsegnene. Skaff tilsegn, eller lat vedtaket seie "
                    + "«ufinansiert» med beløp.",
            "The frames exceed the committed funding. Get more, or let the decision say "
                    + "«ufinansiert» with an amount."),
    DELEGATION_UNKNOWN(
            Kind.VALUE,
            Invariant.I_29,
            "Fullmakten er ikke registrert.",
            "Fullmakta er ikkje registrert.",
            "The delegation is not registered."),
    DELEGATION_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten gjaldt ikke den dagen, eller den gjelder ikke lenger.",
            "Fullmakta galdt ikkje den dagen, eller ho gjeld ikkje lenger.",
            "The delegation was not in force that day, or no longer is."),
    DELEGATION_NOT_HELD(
            Kind.STANDING,
            Invariant.I_29,
            "Fullmakten er gitt til en annen.",
            "Fullmakta er gjeven til ein annan.",
            "The delegation is held by somebody else."),
    DELEGATION_ELSEWHERE(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten gjelder ikke omdisponering i dette programmet.",
            "Fullmakta gjeld ikkje omdisponering i dette programmet.",
            "The delegation is not for reallocating in this programme."),
    BEYOND_DELEGATION(
            Kind.STATE,
            Invariant.I_17,
            "Beløpet er større enn fullmakten. Da kreves et vedtak.",
            "Beløpet er større enn fullmakta. Då krevst eit vedtak.",
            "The amount is larger than the delegation's limit. That takes a decision."),
    DELEGATION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten er gjengitt uten dokumentasjon og kan ikke bære en omdisponering "
                    + "her før et organ godtar den.",
            "Fullmakta er attgjeven utan dokumentasjon og kan ikkje bere ei omdisponering "
                    + "her før eit organ godtek ho.",
            "The delegation is reported without evidence and carries no reallocation here "
                    + "until a body accepts it.");

    private final Reason reason;

    FrameRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
