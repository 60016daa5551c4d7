package no.samspor.command.structure.body;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a body's command is refused, in order of precedence. */
enum BodyRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Organet står ikke slik at dette kan gjøres nå.",
            "Organet står ikkje slik at dette kan gjerast no.",
            "The body does not stand so that this can be done now."),
    MEMBERSHIP_UNKNOWN(
            Kind.ABSENT,
            null,
            "Vervet finnes ikke i dette organet.",
            "Vervet finst ikkje i dette organet.",
            "There is no such membership in this body."),
    END_BEFORE_START(
            Kind.VALUE,
            Invariant.I_03,
            "Slutten ligger før starten.",
            "Slutten ligg før starten.",
            "The end lies before the start."),
    MEMBERSHIP_EXISTS(
            Kind.STATE,
            null,
            "Det finnes alt et verv med denne identifikatoren, og det er et annet.",
            "Det finst alt eit verv med denne identifikatoren, og det er eit anna.",
            "There is a membership of this identifier already, and it is another one."),
    ORGANISATION_UNKNOWN(
            Kind.VALUE,
            null,
            "Virksomheten er ikke registrert. Registrer den først.",
            "Verksemda er ikkje registrert. Registrer ho først.",
            "The organisation is not registered. Register it first."),
    ORGANISATION_ENDED(
            Kind.STATE,
            Invariant.I_52,
            "Virksomheten var alt oppløst da, og oppnevner ingen.",
            "Verksemda var alt oppløyst då, og oppnemner ingen.",
            "The organisation was dissolved by then, and appoints nobody."),
    PARENT_UNKNOWN(
            Kind.VALUE,
            null,
            "Organet det skal ligge under, er ikke registrert. Registrer det først.",
            "Organet det skal liggje under, er ikkje registrert. Registrer det først.",
            "The body above it is not registered. Register that one first."),
    PARENT_ENDED(
            Kind.STATE,
            Invariant.I_52,
            "Organet det skal ligge under, er oppløst.",
            "Organet det skal liggje under, er oppløyst.",
            "The body above it is dissolved."),
    APPOINTER_UNKNOWN(
            Kind.VALUE,
            null,
            "Et organ oppnevnes av et registrert organ eller av en virksomhet.",
            "Eit organ blir oppnemnt av eit registrert organ eller av ei verksemd.",
            "A body is appointed by a registered body or by an organisation."),
    COMPOSITION_EMPTY(
            Kind.VALUE,
            Invariant.I_38,
            "Hver del av sammensetningen gjelder en virksomhet eller en side, og minst én plass.",
            "Kvar del av samansetjinga gjeld ei verksemd eller ei side, og minst éin plass.",
            "Each part of the composition names an organisation or a side, and at least one seat."),
    COMPOSITION_NOT_MET(
            Kind.STATE,
            Invariant.I_38,
            "Organet er ikke satt sammen etter regelen. Oppnevn dem som mangler, eller vis til "
                    + "vedtaket som tillater avviket.",
            "Organet er ikkje sett saman etter regelen. Oppnemn dei som manglar, eller vis til "
                    + "vedtaket som tillèt avviket.",
            "The body is not composed by its rule. Appoint those missing, or cite the decision "
                    + "that waives it."),
    QUORUM_UNSTATED(
            Kind.VALUE,
            Invariant.I_21,
            "Oppgi hvor mange som må møte for at organet er vedtaksført.",
            "Oppgi kor mange som må møte for at organet er vedtaksført.",
            "State how many must be present for the body to decide."),
    QUORUM_IMPOSSIBLE(
            Kind.VALUE,
            Invariant.I_21,
            "Et vedtaksførhetskrav er en brøk fra 0 til 1 og et antall som ikke er negativt.",
            "Eit krav til vedtaksførleik er ein brøk frå 0 til 1 og eit tal som ikkje er negativt.",
            "A quorum is a fraction from 0 to 1 and a number that is not negative."),
    QUORUM_BEYOND_SEATS(
            Kind.VALUE,
            Invariant.I_21,
            "Kravet er høyere enn antallet plasser med stemmerett, så organet kan aldri vedta noe.",
            "Kravet er høgare enn talet på plassar med røysterett, så organet kan aldri vedta noko.",
            "The quorum exceeds the seats that vote, so the body could never decide."),
    RULES_WITHOUT_DECISION(
            Kind.VALUE,
            Invariant.I_21,
            "Reglene til et organ endres bare ved vedtak. Oppgi vedtaket.",
            "Reglane til eit organ blir endra berre ved vedtak. Oppgi vedtaket.",
            "A body's rules change by decision only. State the decision."),
    CONDITION_NUMBER(
            Kind.VALUE,
            Invariant.I_28,
            "Nummeret på et stående vilkår er 1 eller høyere, og ikke i bruk.",
            "Nummeret på eit ståande vilkår er 1 eller høgare, og ikkje i bruk.",
            "The number of a standing condition is 1 or more, and not in use."),
    CONDITION_UNKNOWN(
            Kind.STATE,
            Invariant.I_28,
            "Organet har ikke noe stående vilkår med dette nummeret.",
            "Organet har ikkje noko ståande vilkår med dette nummeret.",
            "The body has no standing condition of this number."),
    APPROVER_NOT_ANOTHER(
            Kind.VALUE,
            Invariant.I_28,
            "Organet som skal godkjenne, må være et annet organ, og registrert.",
            "Organet som skal godkjenne, må vere eit anna organ, og registrert.",
            "The body that approves must be another one, and registered."),
    CONDITION_WITHOUT_GROUND(
            Kind.VALUE,
            Invariant.I_28,
            "Et stående vilkår settes og løftes ved vedtak eller lov (basis.authority). Oppgi "
                    + "hvilket.",
            "Eit ståande vilkår blir sett og løfta ved vedtak eller lov (basis.authority). Oppgi "
                    + "kva for eit.",
            "A standing condition is set and lifted by a decision or an act (basis.authority). "
                    + "State which."),
    LIFTED_BY_ANOTHER(
            Kind.STATE,
            Invariant.I_28,
            "Vilkåret løftes bare ved vedtak i organet som skal godkjenne.",
            "Vilkåret blir løfta berre ved vedtak i organet som skal godkjenne.",
            "The condition is lifted only by a decision of the body that is to approve."),
    SUCCEEDS_ITSELF(
            Kind.VALUE,
            Invariant.I_52,
            "Et organ kan ikke etterfølge seg selv.",
            "Eit organ kan ikkje etterfølgje seg sjølv.",
            "A body cannot succeed itself."),
    SUCCESSOR_UNKNOWN(
            Kind.VALUE,
            Invariant.I_52,
            "Etterfølgeren er ikke registrert.",
            "Etterfølgjaren er ikkje registrert.",
            "The successor is not registered."),
    SUCCESSOR_ENDED(
            Kind.STATE,
            Invariant.I_52,
            "Etterfølgeren var alt oppløst da.",
            "Etterfølgjaren var alt oppløyst då.",
            "The successor was dissolved by then."),
    SUCCESSOR_MISSING(
            Kind.STATE,
            Invariant.I_52,
            "Organet har organer under seg. Løs opp dem først, eller oppgi en etterfølger.",
            "Organet har organ under seg. Løys opp dei først, eller oppgi ein etterfølgjar.",
            "The body has bodies under it. Dissolve those first, or name a successor."),
    DISSOLVED_WITHOUT_GROUND(
            Kind.VALUE,
            Invariant.I_52,
            "Et organ løses opp ved vedtak eller lov (basis.authority). Oppgi hvilket.",
            "Eit organ blir løyst opp ved vedtak eller lov (basis.authority). Oppgi kva for eit.",
            "A body is dissolved by a decision or an act (basis.authority). State which."),
    MEMBERSHIP_NOT_HELD(
            Kind.STATE,
            Invariant.I_03,
            "Vervet er avsluttet, eller gjelder ikke på virkningsdatoen.",
            "Vervet er avslutta, eller gjeld ikkje på verknadsdatoen.",
            "The membership has ended, or is not held on the effective date."),
    BODY_ENDED(
            Kind.STATE,
            Invariant.I_52,
            "Organet var oppløst før vervet begynner.",
            "Organet var oppløyst før vervet tek til.",
            "The body was dissolved before the membership begins."),
    UNION_WITHOUT_PERSON(
            Kind.STATE,
            Invariant.I_42,
            "Tillitsvervet kan ikke skjermes uten en person. Registrer hvem som har vervet.",
            "Tillitsvervet kan ikkje skjermast utan ein person. Registrer kven som har vervet.",
            "The mandate cannot be protected without a person. Record who holds the membership."),
    PERSON_ERASED(
            Kind.STATE,
            null,
            "Virksomheten har slettet det den hadde om personen, og registrerer ikke mer.",
            "Verksemda har sletta det ho hadde om personen, og registrerer ikkje meir.",
            "The organisation erased what it kept about the person, and records no more."),
    UNION_NAMED(
            Kind.VALUE,
            Invariant.I_42,
            "Teksten sier noe om fagforening. Skriv rollen uten den, og registrer tillitsvervet "
                    + "for seg: det lagres skjermet.",
            "Teksten seier noko om fagforeining. Skriv rolla utan den, og registrer tillitsvervet "
                    + "for seg: det blir lagra skjerma.",
            "The text tells a union. Write the role without it, and record the union mandate on "
                    + "its own: that is kept protected."),
    UNION_NOT_CLOSED(
            Kind.VALUE,
            Invariant.I_42,
            "Et tillitsverv registreres bare med tilgang «art9» (basis.access).",
            "Eit tillitsverv blir registrert berre med tilgang «art9» (basis.access).",
            "A union mandate is recorded with access 'art9' only (basis.access)."),
    PERSON_MISSING(
            Kind.VALUE,
            Invariant.I_04,
            "Oppgi hvem som oppnevnes.",
            "Oppgi kven som blir oppnemnd.",
            "State who is appointed."),
    PERSON_UNKNOWN(
            Kind.VALUE,
            null,
            "Personen er ikke registrert.",
            "Personen er ikkje registrert.",
            "The person is not registered."),
    PERSON_MERGED(
            Kind.STATE,
            null,
            "Denne identiteten er slått sammen med en annen. Bruk den andre.",
            "Denne identiteten er slått saman med ein annan. Bruk den andre.",
            "This identity was merged into another. Use that one."),
    DEPUTY_AS_MEMBER(
            Kind.VALUE,
            Invariant.I_22,
            "Et varamedlem oppnevnes for seg, i en gruppe med rekkefølge, og skifter ikke funksjon.",
            "Eit varamedlem blir oppnemnt for seg, i ei gruppe med rekkjefølgje, og skiftar ikkje "
                    + "funksjon.",
            "A deputy is appointed as such, to a pool with an order, and changes no function."),
    SEAT_UNSTATED(
            Kind.VALUE,
            Invariant.I_22,
            "Den som stemmer, har en plass. Oppgi plassens nummer.",
            "Den som røystar, har ein plass. Oppgi nummeret på plassen.",
            "Whoever votes has a seat. State its number."),
    SEAT_TAKEN(
            Kind.STATE,
            Invariant.I_03,
            "Plassen har alt en innehaver i denne tiden.",
            "Plassen har alt ein innehavar i denne tida.",
            "The seat has a holder at that time already."),
    CHAIR_TAKEN(
            Kind.STATE,
            Invariant.I_03,
            "Organet har alt en leder i denne tiden.",
            "Organet har alt ein leiar i denne tida.",
            "The body has a chair at that time already."),
    PERSON_SEATED_TWICE(
            Kind.STATE,
            Invariant.I_22,
            "Personen har alt en plass med stemme i organet i denne tiden.",
            "Personen har alt ein plass med røyst i organet i denne tida.",
            "The person holds a voting seat in the body at that time already."),
    ORDER_TAKEN(
            Kind.STATE,
            Invariant.I_22,
            "Nummeret i rekkefølgen er opptatt, eller lavere enn 1.",
            "Nummeret i rekkjefølgja er oppteke, eller lågare enn 1.",
            "The place in the order is taken, or below 1."),
    ORDER_NOT_THE_POOL(
            Kind.VALUE,
            Invariant.I_22,
            "Rekkefølgen må nevne alle varamedlemmene i gruppen, hver én gang.",
            "Rekkjefølgja må nemne alle varamedlemmene i gruppa, kvar éin gong.",
            "The order must name every deputy of the pool, each once."),
    NOT_THE_APPOINTER(
            Kind.STANDING,
            Invariant.I_04,
            "Bare virksomheten som oppnevner, kan gjøre dette, eller den som viser til et vedtak.",
            "Berre verksemda som oppnemner, kan gjere dette, eller den som viser til eit vedtak.",
            "Only the appointing organisation can do this, or one who cites a decision."),
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
            Invariant.I_04,
            "Vedtaket er gjort av et organ som ikke rår over dette.",
            "Vedtaket er gjort av eit organ som ikkje rår over dette.",
            "The decision was made by a body without power over this."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            null,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før et organ "
                    + "godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her før eit "
                    + "organ godtek det.",
            "The decision is reported without evidence and carries no act here until a body "
                    + "accepts it."),
    LATE_WITHOUT_EVIDENCE(
            Kind.VALUE,
            null,
            "Et tilbakedatert verv må vise til dokumentasjon (basis.evidence).",
            "Eit tilbakedatert verv må vise til dokumentasjon (basis.evidence).",
            "A backdated membership must cite evidence (basis.evidence).");

    private final Reason reason;

    BodyRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
