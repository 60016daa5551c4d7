package no.samspor.command.structure.project;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a project command is refused, in order of precedence. */
enum ProjectRefusal implements Refusal {
    ALREADY_PROPOSED(
            Kind.STATE,
            null,
            "Prosjektet er alt foreslått.",
            "Prosjektet er alt føreslått.",
            "The project is proposed already."),
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Prosjektet står ikke slik at dette kan gjøres nå.",
            "Prosjektet står ikkje slik at dette kan gjerast no.",
            "The project does not stand so that this can be done now."),
    STEP_SKIPPED(
            Kind.STATE,
            Invariant.I_06,
            "Et trinn før dette er hoppet over. Et prosjekt etableres, startes, gjennomføres, "
                    + "overleveres og fullføres i den rekkefølgen.",
            "Eit steg før dette er hoppa over. Eit prosjekt blir etablert, starta, gjennomført, "
                    + "overlevert og fullført i den rekkjefølgja.",
            "A step before this was skipped. A project is established, started, carried out, "
                    + "handed over and completed in that order."),
    PROGRAMME_UNKNOWN(
            Kind.VALUE,
            null,
            "Programmet er ikke etablert, eller det er avsluttet.",
            "Programmet er ikkje etablert, eller det er avslutta.",
            "The programme is not established, or has ended."),
    PARENT_UNKNOWN(
            Kind.VALUE,
            null,
            "Det overordnede prosjektet er ikke registrert, er avsluttet eller hører til et annet "
                    + "program.",
            "Det overordna prosjektet er ikkje registrert, er avslutta eller høyrer til eit anna "
                    + "program.",
            "The parent project is not registered, has ended, or belongs to another programme."),
    BOARD_UNKNOWN(
            Kind.VALUE,
            null,
            "Prosjektstyret er ikke registrert, eller det er nedlagt.",
            "Prosjektstyret er ikkje registrert, eller det er lagt ned.",
            "The project board is not registered, or is dissolved."),
    MERGES_INTO_ITSELF(
            Kind.VALUE,
            null,
            "Et prosjekt kan ikke slås sammen med seg selv.",
            "Eit prosjekt kan ikkje slåast saman med seg sjølv.",
            "A project does not merge into itself."),
    TARGET_UNKNOWN(
            Kind.VALUE,
            null,
            "Prosjektet det slås sammen med, er ikke registrert, er avsluttet eller hører til et "
                    + "annet program.",
            "Prosjektet det blir slått saman med, er ikkje registrert, er avslutta eller høyrer "
                    + "til eit anna program.",
            "The project it merges into is not registered, has ended, or belongs to another "
                    + "programme."),
    MANDATE_UNKNOWN(
            Kind.VALUE,
            Invariant.I_06,
            "Mandatet er ikke registrert.",
            "Mandatet er ikkje registrert.",
            "The mandate is not registered."),
    MANDATE_OF_ANOTHER(
            Kind.VALUE,
            Invariant.I_06,
            "Mandatet er verken prosjektets eget eller gitt til noe over det.",
            "Mandatet er verken prosjektet sitt eige eller gjeve til noko over det.",
            "The mandate is neither the project's own nor that of anything above it."),
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
    GATE_BEHIND(
            Kind.STATE,
            Invariant.I_07,
            "Prosjektet er alt forbi dette beslutningspunktet.",
            "Prosjektet er alt forbi dette avgjerdspunktet.",
            "The project is already past this gate."),
    GATE_NOT_PASSED(
            Kind.STATE,
            Invariant.I_07,
            "Prosjektet følger beslutningspunkter og går videre bare gjennom dem.",
            "Prosjektet følgjer avgjerdspunkt og går vidare berre gjennom dei.",
            "The project follows gates and goes on only through them."),
    CONDITIONS_MISMATCH(
            Kind.VALUE,
            null,
            "Oppgi vilkår når det går videre på vilkår, og bare da.",
            "Oppgi vilkår når det går vidare på vilkår, og berre då.",
            "State conditions when it goes on with conditions, and only then."),
    GATE_SKIPPED(
            Kind.STATE,
            Invariant.I_07,
            "Beslutningspunktet før dette er ikke passert.",
            "Avgjerdspunktet før dette er ikkje passert.",
            "The gate before this one has not been passed."),
    GATE_PAPERS_MISSING(
            Kind.VALUE,
            Invariant.I_45,
            "Legg ved dokumentene til beslutningspunktet, med kontrollsum (basis.evidence).",
            "Legg ved dokumenta til avgjerdspunktet, med kontrollsum (basis.evidence).",
            "Cite the papers of the gate, with their hashes (basis.evidence)."),
    NO_MANDATE(
            Kind.VALUE,
            Invariant.I_06,
            "Oppgi mandatet som gjelder, eller vedtaket som lar prosjektet starte før det.",
            "Oppgi mandatet som gjeld, eller vedtaket som lèt prosjektet starte før det.",
            "State the mandate in force, or the decision that lets the project start before it."),
    NO_DECISION(
            Kind.VALUE,
            Invariant.I_07,
            "Dette skjer bare ved vedtak. Oppgi vedtaket.",
            "Dette skjer berre ved vedtak. Oppgi vedtaket.",
            "This takes a decision. State the decision."),
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
    ITEM_TAKEN_OVER(
            Kind.STATE,
            Invariant.I_33,
            "Noen har alt tatt over dette.",
            "Nokon har alt teke over dette.",
            "Somebody has taken this over already."),
    ITEM_NOT_OPEN(
            Kind.VALUE,
            Invariant.I_33,
            "Dette er ikke blant det som står åpent i prosjektet.",
            "Dette er ikkje blant det som står ope i prosjektet.",
            "This is not among what is open in the project."),
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
    HANDOVERS_NOT_ACCEPTED(
            Kind.STATE,
            Invariant.I_31,
            "Ikke alle mottakerne har godtatt overleveringen (open).",
            "Ikkje alle mottakarane har godteke overleveringa (open).",
            "Not every receiver has accepted its handover (open)."),
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

    ProjectRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
