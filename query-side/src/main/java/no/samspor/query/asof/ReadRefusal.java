package no.samspor.query.asof;

import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;

/** Why a question about the past or the present is not answered, in order of precedence. */
enum ReadRefusal implements Refusal {
    KNOWN_TWICE(
            Kind.UNREADABLE,
            "Oppgi enten knownAt eller atPosition, ikke begge.",
            "Oppgi anten knownAt eller atPosition, ikkje begge.",
            "State either knownAt or atPosition, not both."),
    CURSOR_OF_ANOTHER(
            Kind.UNREADABLE,
            "Pekeren startingAfter eller endingBefore hører til et annet spørsmål.",
            "Peikaren startingAfter eller endingBefore høyrer til eit anna spørsmål.",
            "The cursor in startingAfter or endingBefore belongs to another question."),
    TOO_MANY_SUMS(
            Kind.UNREADABLE,
            "Spørsmålet gir flere summer enn det svares med på en gang. Avgrens det.",
            "Spørsmålet gir fleire summar enn det blir svart med på ein gong. Avgrens det.",
            "The question gives more sums than are answered at once. Narrow it."),
    TOO_MANY_ROWS(
            Kind.UNREADABLE,
            "Svaret settes sammen av flere rader enn det som kan vises i ett svar; be om listene.",
            "Svaret blir sett saman av fleire rader enn det som kan visast i eitt svar; be om"
                    + " listene.",
            "The answer is put together from more rows than one answer can show; ask for the"
                    + " lists."),
    POSITION_AHEAD(
            Kind.UNAVAILABLE,
            "Loggen har ikke nådd denne posisjonen ennå.",
            "Loggen har ikkje nådd denne posisjonen enno.",
            "The log has not reached that position yet."),
    VIEW_BEHIND(
            Kind.UNAVAILABLE,
            "Visningen har ikke nådd denne posisjonen ennå. Prøv igjen om litt.",
            "Visinga har ikkje nådd denne posisjonen enno. Prøv igjen om litt.",
            "The view has not reached that position yet. Try again shortly.");

    private final Reason reason;

    ReadRefusal(Kind kind, String nb, String nn, String en) {
        this.reason = new Reason(kind, null, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
