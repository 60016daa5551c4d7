package no.samspor.command.record.conflict;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a conflict command is refused, in order of precedence. */
enum ConflictRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Motstriden står ikke slik at dette kan gjøres nå.",
            "Motstriden står ikkje slik at dette kan gjerast no.",
            "The conflict does not stand so that this can be done now."),
    NO_CONFLICT(
            Kind.VALUE,
            null,
            "En motstrid har minst to påstander med ulik verdi.",
            "Ein motstrid har minst to påstandar med ulik verdi.",
            "A conflict has at least two claims of different value."),
    NO_SOURCE(
            Kind.VALUE,
            Invariant.I_46,
            "En påstand må vise til kilden: et dokument eller et sitat.",
            "Ein påstand må vise til kjelda: eit dokument eller eit sitat.",
            "A claim must name its source: a document or a quotation."),
    ALREADY_DISPUTED(
            Kind.STATE,
            Invariant.I_46,
            "Feltet er alt omstridt. Legg påstanden til den motstriden.",
            "Feltet er alt omstridd. Legg påstanden til den motstriden.",
            "The field is disputed already. Add the claim to that conflict."),
    NOT_CLAIMED(
            Kind.VALUE,
            null,
            "Ingen kilde påstår dette. Velg en av påstandene, eller legg til en.",
            "Inga kjelde påstår dette. Vel ein av påstandane, eller legg til ein.",
            "No source claims this. Choose one of the claims, or add one."),
    NO_GROUND(
            Kind.VALUE,
            Invariant.I_46,
            "Oppgi vedtaket eller dokumentet som avgjør hva som er rett.",
            "Oppgje vedtaket eller dokumentet som avgjer kva som er rett.",
            "State the decision or document that settles which is right."),
    GROUND_WITHOUT_HASH(
            Kind.VALUE,
            Invariant.I_45,
            "Dokumentet mangler kontrollsum (SHA-256).",
            "Dokumentet manglar kontrollsum (SHA-256).",
            "The document has no hash (SHA-256)."),
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
    DECISION_NOT_EFFECTIVE(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_45,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her "
                    + "før et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it.");

    private final Reason reason;

    ConflictRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
