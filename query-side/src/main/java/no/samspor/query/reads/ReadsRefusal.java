package no.samspor.query.reads;

import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;

/** Why an answer is held back that would show what is closed. */
public enum ReadsRefusal implements Refusal {
    NOT_NOTED(
            Kind.UNAVAILABLE,
            "Svaret viser noe som er unntatt fra innsyn, og lesingen kan ikke loggføres nå. Prøv"
                    + " igjen om litt.",
            "Svaret viser noko som er unnateke frå innsyn, og lesinga kan ikkje loggførast no. Prøv"
                    + " igjen om litt.",
            "The answer shows something closed, and the read cannot be noted now. Try again"
                    + " shortly.");

    private final Reason reason;

    ReadsRefusal(Kind kind, String nb, String nn, String en) {
        this.reason = new Reason(kind, null, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
