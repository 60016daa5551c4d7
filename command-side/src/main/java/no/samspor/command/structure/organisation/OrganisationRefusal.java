package no.samspor.command.structure.organisation;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why an organisation command is refused, in order of precedence. */
enum OrganisationRefusal implements Refusal {
    NOT_OWN_ORGANISATION(
            Kind.STANDING,
            null,
            "En eierrepresentant kan bare endre sin egen virksomhet.",
            "Ein eigarrepresentant kan berre endre si eiga verksemd.",
            "An owner's representative changes his own organisation only."),
    ALREADY_REGISTERED(
            Kind.STATE,
            null,
            "Virksomheten er alt registrert.",
            "Verksemda er alt registrert.",
            "The organisation is registered already."),
    NOT_AN_ORGANISATION(
            Kind.STATE,
            null,
            "Dette kan bare gjøres med en enkelt virksomhet, ikke med en gruppe av virksomheter.",
            "Dette kan berre gjerast med ei einskild verksemd, ikkje med ei gruppe av verksemder.",
            "This can be done to a single organisation only, not to a group of them."),
    NOT_A_GROUP(
            Kind.STATE,
            null,
            "Bare en gruppe kan ha medlemmer. Registrer gruppen først.",
            "Berre ei gruppe kan ha medlemmer. Registrer gruppa først.",
            "Only a group has members. Register the group first."),
    ENDED(
            Kind.STATE,
            Invariant.I_52,
            "Virksomheten er opphørt fra denne datoen. Det som skjedde før, kan registreres med "
                    + "sin egen virkningsdato.",
            "Verksemda er opphøyrd frå denne datoen. Det som hende før, kan registrerast med sin "
                    + "eigen verknadsdato.",
            "The organisation has ended by this date. What happened before can be recorded with "
                    + "its own effective date."),
    NUMBER_AND_REASON(
            Kind.VALUE,
            Invariant.I_05,
            "Oppgi enten organisasjonsnummeret eller hvorfor det mangler, ikke begge deler.",
            "Oppgi anten organisasjonsnummeret eller kvifor det manglar, ikkje begge delar.",
            "State either the organisation number or why there is none, not both."),
    NUMBER_DIFFERS(
            Kind.VALUE,
            Invariant.I_05,
            "Registeret har et annet organisasjonsnummer enn det som står her. Be om retting hvis "
                    + "det er registrert feil.",
            "Registeret har eit anna organisasjonsnummer enn det som står her. Be om retting om "
                    + "det er registrert feil.",
            "The register has another organisation number than the record. Ask for a correction "
                    + "if it was recorded wrongly."),
    FETCHED_LATER(
            Kind.VALUE,
            null,
            "Oppslaget kan ikke være gjort etter i dag.",
            "Oppslaget kan ikkje vere gjort etter i dag.",
            "The register cannot have been asked later than today."),
    PARENT_UNKNOWN(
            Kind.VALUE,
            null,
            "Den overordnede virksomheten er ikke registrert, er en gruppe eller er opphørt.",
            "Den overordna verksemda er ikkje registrert, er ei gruppe eller er opphøyrd.",
            "The parent organisation is not registered, is a group, or has ended."),
    MEMBER_UNKNOWN(
            Kind.VALUE,
            null,
            "Medlemmet må være en registrert virksomhet, ikke en gruppe.",
            "Medlemmen må vere ei registrert verksemd, ikkje ei gruppe.",
            "A member must be a registered organisation, not a group."),
    GROUP_IS_FULL(
            Kind.STATE,
            null,
            "Gruppen har alt så mange medlemmer som kilden sier. Registrer motstriden hvis kilden "
                    + "tar feil.",
            "Gruppa har alt så mange medlemmer som kjelda seier. Registrer motstriden om kjelda "
                    + "tek feil.",
            "The group has as many members as its source says. Register the conflict if the "
                    + "source is wrong."),
    UNIT_EXISTS(
            Kind.STATE,
            null,
            "Enheten er alt registrert.",
            "Eininga er alt registrert.",
            "The unit is registered already."),
    UNIT_UNKNOWN(
            Kind.VALUE,
            null,
            "Virksomheten har ingen slik enhet, eller enheten er nedlagt.",
            "Verksemda har inga slik eining, eller eininga er lagd ned.",
            "The organisation has no such unit, or the unit is dissolved."),
    NO_SUCCESSOR(
            Kind.VALUE,
            null,
            "Oppgi hvilken virksomhet som etterfølger denne.",
            "Oppgi kva verksemd som etterfølgjer denne.",
            "State which organisation succeeds this one."),
    SUCCEEDS_ITSELF(
            Kind.VALUE,
            Invariant.I_52,
            "Ingen kan etterfølge seg selv.",
            "Ingen kan etterfølgje seg sjølv.",
            "Nobody succeeds itself."),
    SUCCESSOR_UNKNOWN(
            Kind.VALUE,
            Invariant.I_52,
            "Etterfølgeren er ikke registrert, er en gruppe eller er selv opphørt.",
            "Etterfølgjaren er ikkje registrert, er ei gruppe eller er sjølv opphøyrd.",
            "The successor is not registered, is a group, or has itself ended."),
    NOT_ONE_OF_THE_SUCCESSORS(
            Kind.VALUE,
            Invariant.I_52,
            "Den som tar over det åpne, må være en av etterfølgerne.",
            "Den som tek over det opne, må vere ein av etterfølgjarane.",
            "Who takes over what is open must be one of the successors."),
    OPEN_WITHOUT_SUCCESSOR(
            Kind.STATE,
            Invariant.I_52,
            "Virksomheten eller enheten har åpne oppfølginger eller overleveringer. Oppgi hvem "
                    + "som tar dem over.",
            "Verksemda eller eininga har opne oppfølgingar eller overleveringar. Oppgi kven som "
                    + "tek dei over.",
            "The organisation or unit has open follow-ups or handovers. State who takes them "
                    + "over."),
    NUMBER_MISSING(
            Kind.VALUE,
            Invariant.I_05,
            "Oppgi organisasjonsnummeret, eller hvorfor virksomheten ikke har noe.",
            "Oppgi organisasjonsnummeret, eller kvifor verksemda ikkje har noko.",
            "State the organisation number, or why the organisation has none.");

    private final Reason reason;

    OrganisationRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
