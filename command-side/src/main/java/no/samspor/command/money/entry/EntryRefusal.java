package no.samspor.command.money.entry;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a ledger entry command is refused, in order of precedence. */
enum EntryRefusal implements Refusal {
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
            "Bilaget står ikke slik at dette kan gjøres nå.",
            "Bilaget står ikkje slik at dette kan gjerast no.",
            "The entry does not stand so that this can be done now."),
    PERIOD_NOT_OPEN(
            Kind.STATE,
            Invariant.I_15,
            "Regnskapsperioden er ikke åpen for dette. Bruk en åpen periode, og oppgi den "
                    + "opprinnelige (originalPeriod).",
            "Rekneskapsperioden er ikkje open for dette. Bruk ein open periode, og oppgi den "
                    + "opphavlege (originalPeriod).",
            "The accounting period is not open to this. Use an open one, and state the original "
                    + "(originalPeriod)."),
    PERIOD_BEFORE_ORIGINAL(
            Kind.VALUE,
            Invariant.I_15,
            "En korreksjon kan ikke bokføres i en tidligere periode enn den retter.",
            "Ein korreksjon kan ikkje bokførast i ein tidlegare periode enn den han rettar.",
            "A correction cannot be booked in an earlier period than the one it corrects."),
    ORGANISATION_UNKNOWN(
            Kind.VALUE,
            null,
            "Virksomheten som bilaget hører til, er ikke registrert.",
            "Verksemda som bilaget høyrer til, er ikkje registrert.",
            "The organisation whose voucher it is, is not registered."),
    NO_LINES(
            Kind.VALUE,
            null,
            "Et bilag har minst én linje.",
            "Eit bilag har minst éi linje.",
            "A voucher has at least one line."),
    UNBALANCED(
            Kind.VALUE,
            Invariant.I_10,
            "Debet og kredit er ikke like. Rett linjene, eller oppgi at bare den ene siden er med "
                    + "(bothSides).",
            "Debet og kredit er ikkje like. Rett linjene, eller oppgi at berre den eine sida er "
                    + "med (bothSides).",
            "Debit and credit differ. Correct the lines, or state that only one side is here "
                    + "(bothSides)."),
    FRAME_UNKNOWN(
            Kind.VALUE,
            null,
            "Rammen er ikke registrert i dette programmet.",
            "Ramma er ikkje registrert i dette programmet.",
            "The frame is not registered in this programme."),
    LINE_UNKNOWN(
            Kind.VALUE,
            null,
            "Linjen finnes ikke.",
            "Linja finst ikkje.",
            "There is no such line."),
    LINE_DOES_NOT_FIT(
            Kind.VALUE,
            null,
            "Rammelinjen gjelder et annet år, en annen virksomhet eller en annen kontering.",
            "Rammelinja gjeld eit anna år, ei anna verksemd eller ei anna kontering.",
            "The frame's line is for another year, organisation or account."),
    COMMITMENT_UNKNOWN(
            Kind.VALUE,
            null,
            "Tilsagnet er ikke registrert i dette programmet.",
            "Tilsegna er ikkje registrert i dette programmet.",
            "The funding commitment is not registered in this programme."),
    REPLACED_UNKNOWN(
            Kind.VALUE,
            null,
            "Bilaget som skal erstattes, er ikke registrert i dette programmet.",
            "Bilaget som skal erstattast, er ikkje registrert i dette programmet.",
            "The entry to be replaced is not registered in this programme."),
    REPLACED_STANDS(
            Kind.STATE,
            Invariant.I_02,
            "Bilaget som skal erstattes, står fortsatt. Tilbakefør det først.",
            "Bilaget som skal erstattast, står framleis. Tilbakefør det først.",
            "The entry to be replaced still stands. Reverse it first."),
    APPROVALS_NOT_QUOTED(
            Kind.VALUE,
            Invariant.I_16,
            "Et importert bilag må gjengi hvem som attesterte og hvem som anviste "
                    + "(imported.approvals).",
            "Eit importert bilag må gje att kven som attesterte og kven som tilviste "
                    + "(imported.approvals).",
            "An imported entry must quote who attested and who approved (imported.approvals)."),
    ATTESTER_APPROVES(
            Kind.STANDING,
            Invariant.I_16,
            "Den som attesterte, kan ikke anvise. En annen må gjøre det.",
            "Den som attesterte, kan ikkje tilvise. Ein annan må gjere det.",
            "Whoever attested cannot approve. Another person must."),
    PAYS_HIMSELF(
            Kind.STANDING,
            Invariant.I_16,
            "Ingen attesterer eller anviser penger til seg selv. En annen må gjøre det.",
            "Ingen attesterer eller tilviser pengar til seg sjølv. Ein annan må gjere det.",
            "Nobody attests or approves money to himself. Another person must."),
    TWO_PEOPLE_NOT_SHOWN(
            Kind.STATE,
            Invariant.I_16,
            "Attestasjonen er bare gjengitt, så det er ikke vist at to ulike personer står bak. "
                    + "Trekk bilaget og før det på nytt.",
            "Attestasjonen er berre attgjeven, så det er ikkje vist at to ulike personar står "
                    + "bak. Trekk bilaget og før det på nytt.",
            "The attestation is only reported, so two people are not shown. Withdraw the entry "
                    + "and log it anew."),
    NO_DELEGATION(
            Kind.VALUE,
            Invariant.I_29,
            "Den som anviser, må vise til fullmakten sin (delegation).",
            "Den som tilviser, må vise til fullmakta si (delegation).",
            "Whoever approves must cite the delegation it rests on (delegation)."),
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
            "Fullmakten gjelder ikke anvisning i dette programmet.",
            "Fullmakta gjeld ikkje tilvising i dette programmet.",
            "The delegation is not for approving entries in this programme."),
    BEYOND_DELEGATION(
            Kind.STATE,
            Invariant.I_16,
            "Bilaget er større enn fullmakten. En med større fullmakt må anvise.",
            "Bilaget er større enn fullmakta. Ein med større fullmakt må tilvise.",
            "The entry is larger than the delegation's limit. Someone with a larger one must "
                    + "approve."),
    DELEGATION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_29,
            "Fullmakten er gjengitt uten dokumentasjon og kan ikke bære en anvisning her før et "
                    + "organ godtar den.",
            "Fullmakta er attgjeven utan dokumentasjon og kan ikkje bere ei tilvising her før "
                    + "eit organ godtek ho.",
            "The delegation is reported without evidence and carries no approval here until a "
                    + "body accepts it."),
    APPROVAL_NOT_SHOWN(
            Kind.STATE,
            Invariant.I_16,
            "Anvisningen er bare gjengitt, så bilaget kan ikke bokføres her. Importer det, eller "
                    + "før det på nytt.",
            "Tilvisinga er berre attgjeven, så bilaget kan ikkje bokførast her. Importer det, "
                    + "eller før det på nytt.",
            "The approval is only reported, so the entry cannot be posted here. Import it, or log "
                    + "it anew."),
    FRAME_NOT_OPEN(
            Kind.STATE,
            Invariant.I_09,
            "Rammen er ikke bevilget, eller den er lukket.",
            "Ramma er ikkje løyvd, eller ho er lukka.",
            "The frame is not granted, or it is closed."),
    FRAME_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_09,
            "Rammen er gjengitt uten dokumentasjon og kan ikke bære en utgift her før et organ "
                    + "godtar den.",
            "Ramma er attgjeven utan dokumentasjon og kan ikkje bere ei utgift her før eit organ "
                    + "godtek ho.",
            "The frame is reported without evidence and carries no expense here until a body "
                    + "accepts it."),
    BEYOND_FRAME(
            Kind.STATE,
            Invariant.I_09,
            "Bilaget går ut over rammen. Et vedtak må øke rammen før bokføringen.",
            "Bilaget går ut over ramma. Eit vedtak må auke ramma før bokføringa.",
            "The entry goes beyond the frame. A decision must raise the frame before it is "
                    + "posted."),
    REVERSAL_NOT_REQUESTED(
            Kind.STATE,
            Invariant.I_02,
            "Ingen har bedt om å tilbakeføre bilaget. Be om det først, med en grunn.",
            "Ingen har bede om å tilbakeføre bilaget. Be om det først, med ein grunn.",
            "Nobody has asked to reverse the entry. Ask first, and say why."),
    REQUESTER_REVERSES(
            Kind.STANDING,
            Invariant.I_02,
            "Den som ba om tilbakeføringen, kan ikke selv godkjenne den.",
            "Den som bad om tilbakeføringa, kan ikkje sjølv godkjenne ho.",
            "Whoever asked for the reversal cannot approve it."),
    REVERSAL_NOT_SHOWN(
            Kind.STATE,
            Invariant.I_02,
            "Ønsket om tilbakeføring er bare gjengitt, så det er ikke vist at to ulike personer "
                    + "står bak. Be om det på nytt her.",
            "Ønsket om tilbakeføring er berre attgjeve, så det er ikkje vist at to ulike personar "
                    + "står bak. Be om det på nytt her.",
            "The request for reversal is only reported, so two people are not shown. Ask anew "
                    + "here.");

    private final Reason reason;

    EntryRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
