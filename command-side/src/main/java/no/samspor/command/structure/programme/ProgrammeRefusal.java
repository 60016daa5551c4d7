package no.samspor.command.structure.programme;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a programme command is refused, in order of precedence. */
enum ProgrammeRefusal implements Refusal {
    ALREADY_ESTABLISHED(
            Kind.STATE,
            null,
            "Programmet er alt etablert.",
            "Programmet er alt etablert.",
            "The programme is established already."),
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Programmet står ikke slik at dette kan gjøres nå.",
            "Programmet står ikkje slik at dette kan gjerast no.",
            "The programme does not stand so that this can be done now."),
    NOT_CLOSING(
            Kind.STATE,
            Invariant.I_34,
            "Programmet er ikke under avslutning. Start avslutningen først.",
            "Programmet er ikkje under avslutning. Start avslutninga først.",
            "The programme is not closing. Initiate its closure first."),
    ENDS_BEFORE_IT_STARTS(
            Kind.VALUE,
            Invariant.I_03,
            "Planlagt slutt ligger før planlagt start.",
            "Planlagd slutt ligg før planlagd start.",
            "The planned end lies before the planned start."),
    PURPOSE_MISSING(
            Kind.VALUE,
            null,
            "Oppgi formålet med programmet.",
            "Oppgi føremålet med programmet.",
            "State the purpose of the programme."),
    NO_OWNER(
            Kind.STATE,
            Invariant.I_19,
            "Programmet har ingen eier som har vedtatt å delta. Registrer minst én eiers "
                    + "deltakelse først.",
            "Programmet har ingen eigar som har vedteke å delta. Registrer deltakinga til minst "
                    + "éin eigar først.",
            "No owner has decided to take part. Record at least one owner's participation first."),
    OWNERS_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_19,
            "Eiernes deltakelse er gjengitt uten dokumentasjon. Legg fram vedtaket for minst én "
                    + "eier.",
            "Deltakinga til eigarane er attgjeven utan dokumentasjon. Legg fram vedtaket for minst "
                    + "éin eigar.",
            "The owners' participation is reported without evidence. Supply the decision of at "
                    + "least one owner."),
    MANDATE_UNKNOWN(
            Kind.VALUE,
            Invariant.I_06,
            "Mandatet er ikke registrert.",
            "Mandatet er ikkje registrert.",
            "The mandate is not registered."),
    MANDATE_OF_ANOTHER(
            Kind.VALUE,
            Invariant.I_06,
            "Mandatet er ikke gitt til dette programmet.",
            "Mandatet er ikkje gjeve til dette programmet.",
            "The mandate is not this programme's."),
    MANDATE_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_06,
            "Mandatet gjelder ikke på virkningsdatoen og i dag.",
            "Mandatet gjeld ikkje på verknadsdatoen og i dag.",
            "The mandate is not in force on the effective date and today."),
    MANDATE_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_06,
            "Mandatet er gjengitt uten dokumentasjon og kan ikke bære en handling her før et organ "
                    + "godtar det.",
            "Mandatet er attgjeve utan dokumentasjon og kan ikkje bere ei handling her før eit "
                    + "organ godtek det.",
            "The mandate is reported without evidence and carries no act here until a body "
                    + "accepts it."),
    NO_MANDATE(
            Kind.VALUE,
            Invariant.I_06,
            "Oppgi mandatet som gjelder, eller vedtaket som lar programmet starte før det.",
            "Oppgi mandatet som gjeld, eller vedtaket som lèt programmet starte før det.",
            "State the mandate in force, or the decision that lets the programme start before it."),
    TERM_SHORTENED(
            Kind.VALUE,
            null,
            "Den nye sluttdatoen ligger før den som gjelder. En forlengelse går framover.",
            "Den nye sluttdatoen ligg før den som gjeld. Ei forlenging går framover.",
            "The new end lies before the present one. An extension goes forward."),
    NEVER_STARTED(
            Kind.STATE,
            Invariant.I_06,
            "Programmet har ikke startet. Avlys det i stedet for å avslutte det.",
            "Programmet har ikkje starta. Avlys det i staden for å avslutte det.",
            "The programme has not started. Cancel it instead of closing it."),
    NOT_AN_OWNER(
            Kind.VALUE,
            Invariant.I_34,
            "Virksomheten er ikke eier av programmet.",
            "Verksemda er ikkje eigar av programmet.",
            "The organisation is not an owner of the programme."),
    NOT_A_PARTICIPANT(
            Kind.VALUE,
            Invariant.I_34,
            "Virksomheten deltar ikke i programmet.",
            "Verksemda deltek ikkje i programmet.",
            "The organisation does not take part in the programme."),
    NOT_OWN_ACCOUNT(
            Kind.STANDING,
            Invariant.I_34,
            "Bare eieren selv kan godkjenne sluttregnskapet for seg.",
            "Berre eigaren sjølv kan godkjenne sluttrekneskapen for seg.",
            "Only the owner itself approves the final account for itself."),
    NO_DECISION(
            Kind.VALUE,
            Invariant.I_07,
            "Dette skjer bare ved vedtak. Oppgi vedtaket.",
            "Dette skjer berre ved vedtak. Oppgi vedtaket.",
            "This takes a decision. State the decision."),
    NO_OWN_DECISION(
            Kind.VALUE,
            Invariant.I_34,
            "Eieren godkjenner sluttregnskapet ved eget vedtak. Oppgi vedtaket.",
            "Eigaren godkjenner sluttrekneskapen ved eige vedtak. Oppgi vedtaket.",
            "The owner approves the final account by its own decision. State the decision."),
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
    DECISION_NOT_IN_EFFECT(
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
    NOT_THE_MANDATING_BODY(
            Kind.STATE,
            Invariant.I_07,
            "Bare organet som ga mandatet, eller et organ over det, kan forlenge programmet.",
            "Berre organet som gav mandatet, eller eit organ over det, kan forlengje programmet.",
            "Only the body that gave the mandate, or one above it, extends the programme."),
    NOT_OWN_DECISION(
            Kind.STATE,
            Invariant.I_34,
            "Vedtaket er ikke gjort av eierens eget organ.",
            "Vedtaket er ikkje gjort av eigaren sitt eige organ.",
            "The decision was not made by the owner's own body."),
    NOT_OWN_ARCHIVE(
            Kind.STANDING,
            Invariant.I_34,
            "Bare virksomheten selv kan bekrefte sitt eget arkiv.",
            "Berre verksemda sjølv kan stadfeste sitt eige arkiv.",
            "Only the organisation itself confirms its own archive."),
    ITEM_TAKEN_OVER(
            Kind.STATE,
            Invariant.I_33,
            "Noen har alt tatt over dette.",
            "Nokon har alt teke over dette.",
            "Somebody has taken this over already."),
    ITEM_NOT_OPEN(
            Kind.VALUE,
            Invariant.I_33,
            "Dette er ikke blant det som står åpent i programmet.",
            "Dette er ikkje blant det som står ope i programmet.",
            "This is not among what is open in the programme."),
    RECIPIENT_UNKNOWN(
            Kind.VALUE,
            Invariant.I_33,
            "Mottakeren er ikke registrert, er en gruppe eller er opphørt.",
            "Mottakaren er ikkje registrert, er ei gruppe eller er opphøyrd.",
            "The recipient is not registered, is a group, or has ended."),
    ITEM_NOT_OFFERED(
            Kind.STATE,
            Invariant.I_33,
            "Ingen er bedt om å ta over dette.",
            "Ingen er bedne om å ta over dette.",
            "Nobody has been asked to take this over."),
    NOT_THE_RECIPIENT(
            Kind.STANDING,
            Invariant.I_33,
            "Bare den som er bedt om å ta over, kan si ja.",
            "Berre den som er beden om å ta over, kan seie ja.",
            "Only the one who was asked to take it over can say yes."),
    ACCOUNTS_MISSING(
            Kind.STATE,
            Invariant.I_34,
            "Ikke alle eierne har godkjent sluttregnskapet.",
            "Ikkje alle eigarane har godkjent sluttrekneskapen.",
            "Not every owner has approved the final account."),
    ARCHIVES_MISSING(
            Kind.STATE,
            Invariant.I_34,
            "Ikke alle eierne har bekreftet arkivet.",
            "Ikkje alle eigarane har stadfesta arkivet.",
            "Not every owner has confirmed its archive."),
    THINGS_OPEN(
            Kind.STATE,
            Invariant.I_33,
            "Noe står åpent (open) som ingen har tatt over. Fullfør det, eller få noen til å ta det "
                    + "over.",
            "Noko står ope (open) som ingen har teke over. Fullfør det, eller få nokon til å ta det "
                    + "over.",
            "Something is open (open) that nobody has taken over. Finish it, or have somebody take "
                    + "it over.");

    private final Reason reason;

    ProgrammeRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
