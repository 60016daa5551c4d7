package no.samspor.command.structure.agreement;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why an agreement's command is refused, in order of precedence. */
enum AgreementRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Avtalen står ikke slik at dette kan gjøres nå.",
            "Avtalen står ikkje slik at dette kan gjerast no.",
            "The agreement does not stand so that this can be done now."),
    PARTIES_TOO_FEW(
            Kind.VALUE,
            Invariant.I_35,
            "En avtale har minst to ulike parter.",
            "Ein avtale har minst to ulike partar.",
            "An agreement has at least two different parties."),
    PARTY_UNKNOWN(
            Kind.VALUE,
            null,
            "En part er ikke registrert som virksomhet.",
            "Ein part er ikkje registrert som verksemd.",
            "A party is not registered as an organisation."),
    PARTY_ENDED(
            Kind.STATE,
            Invariant.I_52,
            "En part var alt oppløst da avtalen skulle begynne å gjelde.",
            "Ein part var alt oppløyst då avtalen skulle ta til å gjelde.",
            "A party was dissolved by the time the agreement was to begin."),
    NOTICE_NEGATIVE(
            Kind.VALUE,
            null,
            "Oppsigelsestiden kan ikke være negativ.",
            "Oppseiingstida kan ikkje vere negativ.",
            "A period of notice cannot be negative."),
    TEXT_NOT_FIXED(
            Kind.VALUE,
            Invariant.I_45,
            "Avtaleteksten må vises til som dokument med kontrollsum (SHA-256).",
            "Avtaleteksten må visast til som dokument med kontrollsum (SHA-256).",
            "The agreement's text must be cited as a document with a hash (SHA-256)."),
    NOT_A_PARTY(
            Kind.VALUE,
            Invariant.I_35,
            "Virksomheten er ikke part i avtalen.",
            "Verksemda er ikkje part i avtalen.",
            "The organisation is not a party to the agreement."),
    APPROVED_ALREADY(
            Kind.STATE,
            null,
            "Parten har alt godkjent avtalen, ved et annet vedtak.",
            "Parten har alt godkjent avtalen, ved eit anna vedtak.",
            "The party has approved the agreement already, by another decision."),
    REPRESENTS_ITSELF(
            Kind.VALUE,
            Invariant.I_35,
            "En part signerer ikke på vegne av seg selv, og nevnes bare én gang.",
            "Ein part signerer ikkje på vegner av seg sjølv, og blir nemnd berre éin gong.",
            "A party does not sign on behalf of itself, and is named once only."),
    SIGNED_ALREADY(
            Kind.STATE,
            null,
            "Parten er alt bundet av en signatur.",
            "Parten er alt bunden av ein signatur.",
            "The party is bound by a signature already."),
    SIGNER_UNSTATED(
            Kind.VALUE,
            Invariant.I_35,
            "Oppgi hvem som signerte, og i hvilken rolle.",
            "Oppgi kven som signerte, og i kva rolle.",
            "State who signed, and in which capacity."),
    SIGNER_UNKNOWN(
            Kind.VALUE,
            null,
            "Den som signerte, er ikke registrert.",
            "Den som signerte, er ikkje registrert.",
            "Whoever signed is not registered."),
    NOT_THE_PARTY(
            Kind.STANDING,
            Invariant.I_35,
            "Bare parten selv kan signere, eller den som handler i dens navn.",
            "Berre parten sjølv kan signere, eller den som handlar i namnet hans.",
            "Only the party itself can sign, or one who acts in its name."),
    DELEGATION_UNKNOWN(
            Kind.VALUE,
            Invariant.I_35,
            "Fullmakten er ikke registrert.",
            "Fullmakta er ikkje registrert.",
            "The delegation is not registered."),
    DELEGATION_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_35,
            "Fullmakten gjaldt ikke på signeringsdagen.",
            "Fullmakta galdt ikkje på signeringsdagen.",
            "The delegation was not in force on the day of signing."),
    DELEGATION_OF_ANOTHER(
            Kind.STATE,
            Invariant.I_35,
            "Fullmakten er ikke gitt av parten, eller ikke til den som signerer, eller "
                    + "ikke for å signere avtaler.",
            "Fullmakta er ikkje gjeven av parten, eller ikkje til den som signerer, "
                    + "eller ikkje for å signere avtalar.",
            "The delegation is not the party's, or not to whoever signs, or not for "
                    + "signing agreements."),
    DELEGATION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_35,
            "Fullmakten er gjengitt uten dokumentasjon og kan ikke bære en signatur her.",
            "Fullmakta er attgjeven utan dokumentasjon og kan ikkje bere ein signatur her.",
            "The delegation is reported without evidence and carries no signature here."),
    NOT_APPROVED(
            Kind.STATE,
            Invariant.I_35,
            "Parten har ikke godkjent avtalen. Registrer godkjenningen, eller vis til "
                    + "en fullmakt som gjaldt på signeringsdagen.",
            "Parten har ikkje godkjent avtalen. Registrer godkjenninga, eller vis til "
                    + "ei fullmakt som galdt på signeringsdagen.",
            "The party has not approved the agreement. Record its approval, or cite a "
                    + "delegation in force on the day of signing."),
    APPROVAL_MISSING(
            Kind.VALUE,
            Invariant.I_35,
            "Alle partene må godkjenne dette. Oppgi vedtakene som mangler.",
            "Alle partane må godkjenne dette. Oppgi vedtaka som manglar.",
            "All parties must approve this. State the decisions that are missing."),
    NO_END_TO_EXTEND(
            Kind.STATE,
            null,
            "Avtalen har ingen slutt som kan flyttes.",
            "Avtalen har ingen slutt som kan flyttast.",
            "The agreement has no end that can be moved."),
    NOT_LONGER(
            Kind.VALUE,
            Invariant.I_03,
            "Den nye sluttdatoen er ikke senere enn den gamle.",
            "Den nye sluttdatoen er ikkje seinare enn den gamle.",
            "The new end is not later than the old one."),
    PARTY_UNSTATED(
            Kind.VALUE,
            Invariant.I_19,
            "Oppgi hvilken part som sier opp.",
            "Oppgi kva part som seier opp.",
            "State which party gives notice."),
    NOTICE_TOO_SHORT(
            Kind.VALUE,
            Invariant.I_19,
            "Slutten ligger før oppsigelsestiden er ute.",
            "Slutten ligg før oppseiingstida er ute.",
            "The end lies before the period of notice is over."),
    NO_DECISION(
            Kind.VALUE,
            Invariant.I_35,
            "En part binder seg, og går ut, ved eget vedtak. Oppgi vedtaket.",
            "Ein part bind seg, og går ut, ved eige vedtak. Oppgi vedtaket.",
            "A party binds itself, and leaves, by its own decision. State the decision."),
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
            Invariant.I_35,
            "Vedtaket er ikke gjort av et organ hos parten.",
            "Vedtaket er ikkje gjort av eit organ hos parten.",
            "The decision was not made by a body of the party."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            null,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her "
                    + "før et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it.");

    private final Reason reason;

    AgreementRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
