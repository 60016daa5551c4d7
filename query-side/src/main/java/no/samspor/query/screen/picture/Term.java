package no.samspor.query.screen.picture;

import no.samspor.kernel.Words;

/** The words of pictures and of their tables. */
enum Term {
    DECISION("Vedtak", "Vedtak", "Decision"),
    GATE("Beslutningspunkt", "Avgjerdspunkt", "Gate"),
    HANDOVER_PLANNED("Planlagt overlevering", "Planlagd overlevering", "Planned handover"),
    HANDOVER_OFFERED("Tilbudt overlevering", "Tilbydd overlevering", "Offered handover"),
    HANDOVER_RECEIVED("Tatt imot", "Teken imot", "Accepted"),
    HANDOVER_REMARKED(
            "Tatt imot med merknader", "Teken imot med merknader", "Accepted with remarks"),
    HANDOVER_REFUSED("Avvist overlevering", "Avvist overlevering", "Refused handover"),
    HANDOVER_REVERSED("Gjort om", "Gjord om", "Reversed"),
    UNCERTAIN("Usikker dato", "Usikker dato", "Uncertain date"),
    CLAIMED("Omstridt dato", "Omstridd dato", "Disputed date"),
    DISPUTED("omstridt: %s", "omstridd: %s", "disputed: %s"),
    OR("eller", "eller", "or"),
    UNSTATED("ikke oppgitt", "ikkje oppgitt", "not stated"),
    NOT_BEFORE("tidligst %s", "tidlegast %s", "%s at the earliest"),
    NOT_AFTER("senest %s", "seinast %s", "%s at the latest"),
    BETWEEN("mellom %s og %s", "mellom %s og %s", "between %s and %s"),
    ABOUT("ca. %s", "ca. %s", "about %s"),
    AS_OF("per %s", "per %s", "as of %s"),
    UNDATED(
            "%d uten dato står bare i tabellen",
            "%d utan dato står berre i tabellen", "%d without a date only in the table"),
    CROWDED(
            "%d merker uten tekst er forklart i tabellen",
            "%d merke utan tekst er forklarte i tabellen",
            "%d marks without text are explained in the table"),
    LANE("Del", "Del", "Part"),
    WHAT("Hva", "Kva", "What"),
    TEXT("Tekst", "Tekst", "Text"),
    WHEN("Når", "Når", "When"),
    NAME("Navn", "Namn", "Name"),
    NOTE("Opplysning", "Opplysning", "Note"),
    RESTS_ON("Bygger på", "Byggjer på", "Rests on"),
    RESTS_ALSO_ON("Bygger også på %s", "Byggjer også på %s", "Also rests on %s"),
    APPOINTED_BY("Oppnevnt av eller under", "Oppnemnd av eller under", "Appointed by or under"),
    ALSO_UNDER("Også under %s", "Også under %s", "Also under %s"),
    DATE("Dato", "Dato", "Date"),
    FRAME("Ramme", "Ramme", "Frame"),
    OBLIGED("Forpliktet", "Forplikta", "Obliged"),
    POSTED("Bokført", "Bokført", "Posted"),
    FORECAST("Prognose", "Prognose", "Forecast"),
    REMAINING("Gjenstår", "Står att", "Remaining"),
    SHARE("Brukt", "Brukt", "Used"),
    USED("%s brukt", "%s brukt", "%s used"),
    OF("%s av %s", "%s av %s", "%s of %s"),
    OVER("%s over rammen", "%s over ramma", "%s over the frame"),
    NO_FRAME("%s, uten ramme", "%s, utan ramme", "%s, no frame"),
    MILLION("mill. kr", "mill. kr", "million kr"),
    THOUSAND_MILLION("mrd. kr", "mrd. kr", "billion kr"),
    SHOWS_LANES(
            "Tidslinje med %d deler og %d hendelser, fra %s til %s. Alt står også i tabellen.",
            "Tidslinje med %d delar og %d hendingar, frå %s til %s. Alt står også i tabellen.",
            "Timeline of %d parts and %d events, from %s to %s. All of it is in the table too."),
    SHOWS_BARS(
            "Stolper for %d rammer: det som er bokført mot hver av dem.",
            "Stolpar for %d rammer: det som er bokført mot kvar av dei.",
            "Bars of %d frames: what is posted against each."),
    SHOWS_STEPS(
            "Trappelinje fra %s til %s: %s. Tallene står også i tabellen.",
            "Trappelinje frå %s til %s: %s. Tala står også i tabellen.",
            "Step line from %s to %s: %s. The figures are in the table too."),
    SHOWS_FLOW(
            "%d ledd med streker fra det de bygger på. Alt står også i tabellen.",
            "%d ledd med strekar frå det dei byggjer på. Alt står også i tabellen.",
            "%d items with lines from what they rest on. All of it is in the table too.");

    private final Words words;

    Term(String nb, String nn, String en) {
        words = new Words(nb, nn, en);
    }

    String in(String language) {
        return words.in(language);
    }
}
