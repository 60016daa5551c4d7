package no.samspor.query.proof;

import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;

/** Why a proof is not given, in order of precedence. */
enum ProofRefusal implements Refusal {
    NOT_SEALED(
            Kind.UNAVAILABLE,
            "Hendelsen er lagret, men ikke signert ennå. Det skjer innen ti sekunder.",
            "Hendinga er lagra, men ikkje signert enno. Det skjer innan ti sekund.",
            "The event is stored but not signed yet. That happens within ten seconds.");

    private final Reason reason;

    ProofRefusal(Kind kind, String nb, String nn, String en) {
        this.reason = new Reason(kind, null, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
