package no.samspor.notary.store;

import no.samspor.kernel.Words;

/** In which way what is stored is not what was signed. */
public enum AlarmKind {
    ROW_CHANGED(
            "En lagret hendelse er endret etter at den ble signert.",
            "Ei lagra hending er endra etter at ho vart signert.",
            "A stored event was changed after it was signed."),
    ROW_MISSING(
            "En hendelse er fjernet fra loggen.",
            "Ei hending er fjerna frå loggen.",
            "An event was removed from the log."),
    ROW_INSERTED(
            "En hendelse er satt inn i loggen utenom den.",
            "Ei hending er sett inn i loggen utanom han.",
            "An event was inserted into the log behind its back."),
    HEAD_WENT_BACK(
            "Loggen er kortere enn det som er signert.",
            "Loggen er kortare enn det som er signert.",
            "The log is shorter than what was signed."),
    TILES_CHANGED(
            "Treet av signerte hendelser er endret.",
            "Treet av signerte hendingar er endra.",
            "The tree of signed events was changed."),
    MEMORY_DIFFERS(
            "Databasens siste sjekkpunkt er ikke det notaren husker å ha signert.",
            "Det siste sjekkpunktet i databasen er ikkje det notaren hugsar å ha signert.",
            "The database's last checkpoint is not what the notary remembers to have signed."),
    FOREIGN_CHECKPOINT(
            "Det siste sjekkpunktet er ikke signert med loggens nøkkel.",
            "Det siste sjekkpunktet er ikkje signert med nøkkelen til loggen.",
            "The last checkpoint is not signed with a key of the log."),
    WITNESSES_REFUSE(
            "Så mange vitner sier at loggen er skrevet om, at den ikke lenger kan bli bevitnet.",
            "Så mange vitne seier at loggen er skriven om, at han ikkje lenger kan bli vitna.",
            "So many witnesses say that the log was rewritten that it can no longer be witnessed.");

    private final Words words;

    AlarmKind(String nb, String nn, String en) {
        words = new Words(nb, nn, en);
    }

    public Words words() {
        return words;
    }
}
