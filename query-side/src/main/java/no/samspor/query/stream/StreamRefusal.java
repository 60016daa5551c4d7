package no.samspor.query.stream;

import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;

/** Why no stream is opened. */
enum StreamRefusal implements Refusal {
    TOO_MANY(
            Kind.UNAVAILABLE,
            "Det er for mange åpne strømmer. Lukk en, eller prøv igjen om litt.",
            "Det er for mange opne straumar. Lukk ein, eller prøv igjen om litt.",
            "There are too many open streams. Close one, or try again shortly.");

    private final Reason reason;

    StreamRefusal(Kind kind, String nb, String nn, String en) {
        this.reason = new Reason(kind, null, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
