package no.samspor.command.record.codelist;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a code list command is refused, in order of precedence. */
enum CodeListRefusal implements Refusal {
    LIST_UNKNOWN(
            Kind.VALUE,
            null,
            "Kodeverket finnes ikke.",
            "Kodeverket finst ikkje.",
            "There is no such code list."),
    NAME_DIFFERS(
            Kind.VALUE,
            null,
            "Navnet hører til et annet kodeverk enn adressen.",
            "Namnet høyrer til eit anna kodeverk enn adressa.",
            "The name is that of another code list than the address."),
    ENDS_FIRST(
            Kind.VALUE,
            Invariant.I_03,
            "Koden kan ikke slutte å gjelde før den begynner.",
            "Koden kan ikkje slutte å gjelde før han byrjar.",
            "The code cannot end before it begins."),
    CODE_TAKEN(
            Kind.STATE,
            null,
            "Kodeverket har alt denne koden i en del av tiden.",
            "Kodeverket har alt denne koden i ein del av tida.",
            "The list holds this code already for part of that time."),
    CODE_NOT_VALID(
            Kind.STATE,
            null,
            "Koden gjelder ikke den dagen, så den kan ikke avsluttes da.",
            "Koden gjeld ikkje den dagen, så han kan ikkje avsluttast då.",
            "The code is not valid on that day, so it cannot end then.");

    private final Reason reason;

    CodeListRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
