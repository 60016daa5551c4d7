package no.samspor.command.record.document;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a document command is refused, in order of precedence. */
enum DocumentRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Dokumentet står ikke slik at dette kan gjøres nå.",
            "Dokumentet står ikkje slik at dette kan gjerast no.",
            "The document does not stand so that this can be done now."),
    FINAL_WITHOUT_HASH(
            Kind.STATE,
            Invariant.I_45,
            "Siste versjon mangler kontrollsum (SHA-256). Legg til en versjon med "
                    + "kontrollsum først.",
            "Siste versjon manglar kontrollsum (SHA-256). Legg til ein versjon med "
                    + "kontrollsum først.",
            "The latest version has no hash (SHA-256). Add a version with one first."),
    NOT_FINAL(
            Kind.STATE,
            null,
            "Dokumentet er ikke ferdigstilt. Ferdigstill det før det arkiveres.",
            "Dokumentet er ikkje ferdigstilt. Ferdigstill det før det blir arkivert.",
            "The document is not final. Finalise it before it is archived."),
    VERSION_UNKNOWN(
            Kind.VALUE,
            null,
            "Dokumentet har ingen slik versjon.",
            "Dokumentet har ingen slik versjon.",
            "The document has no such version."),
    HASH_UNKNOWN(
            Kind.STATE,
            Invariant.I_45,
            "Versjonen ble registrert uten kontrollsum, så den kan ikke kontrolleres.",
            "Versjonen vart registrert utan kontrollsum, så han kan ikkje kontrollerast.",
            "The version was registered without a hash, so it cannot be verified."),
    SOURCE_WITHOUT_HASH(
            Kind.VALUE,
            Invariant.I_45,
            "En kilde for rekonstruksjonen mangler kontrollsum (SHA-256).",
            "Ei kjelde for rekonstruksjonen manglar kontrollsum (SHA-256).",
            "A source of the reconstruction has no hash (SHA-256).");

    private final Reason reason;

    DocumentRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
