package no.samspor.query.sealed;

import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;

/** Why nothing sealed is opened. */
public enum SealedRefusal implements Refusal {
    NO_KEYS(
            Kind.UNAVAILABLE,
            "Denne prosessen har ingen nøkler og kan ikke åpne det som er forseglet. Spør en"
                    + " prosess som har dem.",
            "Denne prosessen har ingen nøklar og kan ikkje opne det som er forsegla. Spør ein"
                    + " prosess som har dei.",
            "This process holds no keys and cannot open what is sealed. Ask one that holds them.");

    private final Reason reason;

    SealedRefusal(Kind kind, String nb, String nn, String en) {
        this.reason = new Reason(kind, null, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
