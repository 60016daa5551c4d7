package no.samspor.command.access;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What is answered while the log itself takes nothing in, or cannot say whether it did. */
public enum LogRefusal implements Refusal {
    AT_A_STANDSTILL(
            Kind.UNAVAILABLE,
            Invariant.I_01,
            "Loggen står stille: en alarm om dens egen integritet er ikke kvittert ut. Prøv igjen "
                    + "når en arkivleder har gjort det.",
            "Loggen står stille: ein alarm om integriteten til loggen er ikkje kvittert ut. Prøv "
                    + "igjen når ein arkivleiar har gjort det.",
            "The log stands still: an alarm about its own integrity is not acknowledged. Try again "
                    + "when a records manager has done so."),
    OUTCOME_UNKNOWN(
            Kind.UNAVAILABLE,
            null,
            "Loggen svarte ikke i tide, og det er ikke kjent om dette ble lagret. Spør igjen med "
                    + "samme Idempotency-Key: da blir det lagret én gang, eller funnet.",
            "Loggen svara ikkje i tide, og det er ikkje kjent om dette vart lagra. Spør igjen med "
                    + "same Idempotency-Key: då blir det lagra éin gong, eller funne.",
            "The log did not answer in time, and whether this was stored is not known. Ask again "
                    + "with the same Idempotency-Key: then it is stored once, or found.");

    private final Reason reason;

    LogRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
