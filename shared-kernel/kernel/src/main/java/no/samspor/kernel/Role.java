package no.samspor.kernel;

/** The roles of domain model 2.2, held per organisation. */
public enum Role implements Textual {
    /** Owner representative (eierrepresentant: kommunedirektør, HF-direktør). */
    OWN("Eierrepresentant", "Eigarrepresentant", "Owner representative"),
    /** Programme or project manager (programleder, prosjektleder). */
    PRM("Programleder", "Programleiar", "Programme manager"),
    /** Local project manager (lokal prosjektleder). */
    LPM("Lokal prosjektleder", "Lokal prosjektleiar", "Local project manager"),
    /** Sub-project lead (delprosjektleder). */
    SPL("Delprosjektleder", "Delprosjektleiar", "Sub-project lead"),
    /** Project office (prosjektkontor). */
    OFF("Prosjektkontor", "Prosjektkontor", "Project office"),
    /** Chair of a body (leder). */
    CHR("Leder av organ", "Leiar av organ", "Chair of a body"),
    /** Member or seated deputy. */
    MEM("Medlem", "Medlem", "Member"),
    /** Body secretary (møtesekretær). */
    SEC("Møtesekretær", "Møtesekretær", "Body secretary"),
    /** Political or board secretary (utvalgssekretær, styresekretær). */
    PSE("Utvalgssekretær", "Utvalssekretær", "Political or board secretary"),
    /** Case officer (saksbehandler). */
    CAS("Saksbehandler", "Saksbehandlar", "Case officer"),
    /** Budget holder (budsjettdisponent, anviser). */
    BUD("Budsjettdisponent", "Budsjettdisponent", "Budget holder"),
    /** Attester (attestant). */
    ATT("Attestant", "Attestant", "Attester"),
    /** Controller (økonomirådgiver). */
    ECO("Økonomirådgiver", "Økonomirådgivar", "Controller"),
    /** Union representative (hovedtillitsvalgt, plasstillitsvalgt). */
    UNI("Tillitsvalgt", "Tillitsvald", "Union representative"),
    /** Safety representative (verneombud). */
    SAF("Verneombud", "Verneombod", "Safety representative"),
    /** Records manager (arkivleder). */
    REC("Arkivleder", "Arkivleiar", "Records manager"),
    /** Receiving unit leader (mottakende leder). */
    RUL("Leder av mottakende enhet", "Leiar av mottakande eining", "Receiving unit leader"),
    /** Benefit owner (gevinsteier). */
    BEN("Gevinsteier", "Gevinsteigar", "Benefit owner"),
    /** Procurement officer. */
    PRO("Innkjøper", "Innkjøpar", "Procurement officer"),
    /** Communications manager. */
    COM("Kommunikasjonssjef", "Kommunikasjonssjef", "Communications manager"),
    /** Funder's contact. */
    FUN("Finansiørens kontakt", "Finansiørens kontakt", "Funder's contact"),
    /** Data protection officer (personvernombud). */
    DPO("Personvernombud", "Personvernombod", "Data protection officer"),
    /** Auditor: reads all that he is engaged for, writes only to his own engagement. */
    AUD("Revisor", "Revisor", "Auditor"),
    /** The public. */
    PUB("Offentligheten", "Offentlegheita", "The public"),
    /** A reaction to what happened, and no person; held by no caller. */
    SYS("Systemet", "Systemet", "The system");

    private final Words title;

    Role(String nb, String nn, String en) {
        this.title = new Words(nb, nn, en);
    }

    /** Reads {@code OFF}; throws {@link Malformed} for a role that does not exist. */
    public static Role parse(String code) {
        for (Role role : values()) {
            if (role.name().equals(code)) return role;
        }
        throw new Malformed(
                new Words(
                        "«" + code + "» er ikke en rolle.",
                        "«" + code + "» er ikkje ei rolle.",
                        "'" + code + "' is not a role."));
    }

    public Words title() {
        return title;
    }
}
