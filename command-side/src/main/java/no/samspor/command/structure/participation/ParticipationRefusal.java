package no.samspor.command.structure.participation;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a participation command is refused, in order of precedence. */
enum ParticipationRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Deltakelsen står ikke slik at dette kan gjøres nå.",
            "Deltakinga står ikkje slik at dette kan gjerast no.",
            "The participation does not stand so that this can be done now."),
    ORGANISATION_UNKNOWN(
            Kind.VALUE,
            null,
            "Virksomheten er ikke registrert.",
            "Verksemda er ikkje registrert.",
            "The organisation is not registered."),
    ORGANISATION_ENDED(
            Kind.STATE,
            Invariant.I_52,
            "Virksomheten er opphørt fra denne datoen, og rollene dens med den.",
            "Verksemda er opphøyrd frå denne datoen, og rollene hennar med ho.",
            "The organisation has ended by this date, and its roles with it."),
    PROGRAMME_ENDED(
            Kind.STATE,
            null,
            "Programmet er avsluttet.",
            "Programmet er avslutta.",
            "The programme has ended."),
    TAKES_PART_ALREADY(
            Kind.STATE,
            Invariant.I_03,
            "Virksomheten deltar alt i programmet. Endre rollen i den deltakelsen.",
            "Verksemda deltek alt i programmet. Endre rolla i den deltakinga.",
            "The organisation takes part already. Change its role in that participation."),
    NO_ROLE(
            Kind.VALUE,
            null,
            "Oppgi minst én rolle.",
            "Oppgi minst éi rolle.",
            "State at least one role."),
    HOST_IS_APPOINTED(
            Kind.VALUE,
            null,
            "Verten utpekes i en egen handling, med avtalen den er vert etter.",
            "Verten blir peikt ut i ei eiga handling, med avtalen han er vert etter.",
            "The host is appointed in an act of its own, with the agreement it hosts under."),
    ANOTHER_HOST(
            Kind.STATE,
            Invariant.I_03,
            "En annen virksomhet er vert for programmet.",
            "Ei anna verksemd er vert for programmet.",
            "Another organisation hosts the programme."),
    LEGAL_FORM_MISSING(
            Kind.VALUE,
            null,
            "Oppgi hvilken vertsform det er.",
            "Oppgi kva vertsform det er.",
            "State the legal form of the hosting."),
    SHARE_OUT_OF_RANGE(
            Kind.VALUE,
            Invariant.I_10,
            "Andelen oppgis i basispunkter, fra 1 til 10 000.",
            "Delen blir oppgjeven i basispunkt, frå 1 til 10 000.",
            "A share is stated in basis points, from 1 to 10 000."),
    PROJECT_UNKNOWN(
            Kind.VALUE,
            null,
            "Et av prosjektene er ikke registrert i dette programmet.",
            "Eit av prosjekta er ikkje registrert i dette programmet.",
            "One of the projects is not registered in this programme."),
    NOT_OWN_REPRESENTATIVE(
            Kind.STANDING,
            Invariant.I_19,
            "Bare virksomhetens egen representant kan binde den.",
            "Berre verksemda sin eigen representant kan binde ho.",
            "Only the organisation's own representative binds it."),
    NO_OWN_DECISION(
            Kind.VALUE,
            Invariant.I_19,
            "En eier deltar og går ut ved eget vedtak. Oppgi vedtaket, eller loven som binder den.",
            "Ein eigar deltek og går ut ved eige vedtak. Oppgi vedtaket, eller lova som bind han.",
            "An owner takes part and leaves by its own decision. State it, or the law that "
                    + "binds it."),
    DECISION_UNKNOWN(
            Kind.VALUE,
            Invariant.I_19,
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
            Invariant.I_19,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_19,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her før et organ "
                    + "godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her før eit "
                    + "organ godtek det.",
            "The decision is reported without evidence and carries no act here until a body "
                    + "accepts it."),
    NOT_OWN_DECISION(
            Kind.STATE,
            Invariant.I_19,
            "Vedtaket er ikke gjort av virksomhetens eget organ.",
            "Vedtaket er ikkje gjort av verksemda sitt eige organ.",
            "The decision was not made by the organisation's own body."),
    BODY_ONLY_ADVISES(
            Kind.STATE,
            Invariant.I_19,
            "Organet gir bare råd og kan ikke binde virksomheten.",
            "Organet gjev berre råd og kan ikkje binde verksemda.",
            "The body only advises and cannot bind the organisation."),
    NO_HOST_AGREEMENT(
            Kind.VALUE,
            Invariant.I_35,
            "En vert utpekes etter avtale. Oppgi avtalen.",
            "Ein vert blir peikt ut etter avtale. Oppgi avtalen.",
            "A host is appointed under an agreement. State the agreement."),
    AGREEMENT_UNKNOWN(
            Kind.VALUE,
            Invariant.I_35,
            "Avtalen er ikke registrert.",
            "Avtalen er ikkje registrert.",
            "The agreement is not registered."),
    AGREEMENT_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_35,
            "Avtalen gjelder ikke på virkningsdatoen.",
            "Avtalen gjeld ikkje på verknadsdatoen.",
            "The agreement is not in force on the effective date."),
    AGREEMENT_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_35,
            "Avtalen er gjengitt uten dokumentasjon og kan ikke bære en deltakelse her.",
            "Avtalen er attgjeven utan dokumentasjon og kan ikkje bere ei deltaking her.",
            "The agreement is reported without evidence and carries no participation here."),
    NOT_A_PARTY(
            Kind.STATE,
            Invariant.I_35,
            "Virksomheten er ikke part i avtalen.",
            "Verksemda er ikkje part i avtalen.",
            "The organisation is not a party to the agreement."),
    NOTICE_GIVEN(
            Kind.STATE,
            Invariant.I_19,
            "Virksomheten har alt varslet at den går ut.",
            "Verksemda har alt varsla at ho går ut.",
            "The organisation has given notice already."),
    NOTICE_ENDS_FIRST(
            Kind.VALUE,
            Invariant.I_03,
            "Varselet løper ut før det er gitt.",
            "Varselet går ut før det er gjeve.",
            "The notice ends before it is given."),
    NOTICE_TOO_SHORT(
            Kind.VALUE,
            Invariant.I_19,
            "Varselet er kortere enn avtalen krever (noticeDays).",
            "Varselet er kortare enn avtalen krev (noticeDays).",
            "The notice is shorter than the agreement asks for (noticeDays)."),
    NO_NOTICE(
            Kind.STATE,
            Invariant.I_19,
            "Virksomheten har ikke varslet at den går ut. Gi varsel først.",
            "Verksemda har ikkje varsla at ho går ut. Gje varsel først.",
            "The organisation has given no notice. Give notice first."),
    NOTICE_RUNS(
            Kind.STATE,
            Invariant.I_19,
            "Varselet løper fortsatt (noticeUntil).",
            "Varselet går framleis (noticeUntil).",
            "The notice still runs (noticeUntil)."),
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
    OPEN_WITHOUT_SUCCESSOR(
            Kind.STATE,
            Invariant.I_52,
            "Virksomheten har åpne oppfølginger eller overleveringer i programmet. Oppgi hvem som "
                    + "tar dem over.",
            "Verksemda har opne oppfølgingar eller overleveringar i programmet. Oppgi kven som tek "
                    + "dei over.",
            "The organisation has open follow-ups or handovers in the programme. State who takes "
                    + "them over.");

    private final Reason reason;

    ParticipationRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
