package no.samspor.command.structure.position;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a position's command is refused, in order of precedence. */
enum PositionRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Stillingen står ikke slik at dette kan gjøres nå.",
            "Stillinga står ikkje slik at dette kan gjerast no.",
            "The position does not stand so that this can be done now."),
    PROGRAMME_UNKNOWN(
            Kind.VALUE,
            null,
            "Programmet er ikke registrert.",
            "Programmet er ikkje registrert.",
            "The programme is not registered."),
    ENDS_BEFORE_START(
            Kind.VALUE,
            Invariant.I_03,
            "Slutten ligger før starten.",
            "Slutten ligg før starten.",
            "The end lies before the start."),
    OUTSIDE_ITS_TERM(
            Kind.STATE,
            Invariant.I_03,
            "Stillingen er ikke besatt på virkningsdatoen.",
            "Stillinga er ikkje fylt på verknadsdatoen.",
            "Nobody holds the position on the effective date."),
    NO_END_TO_EXTEND(
            Kind.STATE,
            null,
            "Ansettelsen har ingen slutt som kan flyttes.",
            "Tilsetjinga har ingen slutt som kan flyttast.",
            "The engagement has no end that can be moved."),
    NOT_LONGER(
            Kind.VALUE,
            Invariant.I_03,
            "Den nye sluttdatoen er ikke senere enn den gamle.",
            "Den nye sluttdatoen er ikkje seinare enn den gamle.",
            "The new end is not later than the old one."),
    POST_TAKEN(
            Kind.STATE,
            Invariant.I_03,
            "Stillingen har alt en innehaver i denne tiden.",
            "Stillinga har alt ein innehavar i denne tida.",
            "The position has a holder at that time already."),
    EMPLOYER_UNKNOWN(
            Kind.VALUE,
            null,
            "Arbeidsgiveren er ikke registrert som virksomhet.",
            "Arbeidsgjevaren er ikkje registrert som verksemd.",
            "The employer is not registered as an organisation."),
    EMPLOYER_ENDED(
            Kind.STATE,
            Invariant.I_52,
            "Arbeidsgiveren var alt oppløst da.",
            "Arbeidsgjevaren var alt oppløyst då.",
            "The employer was dissolved by then."),
    HOLDER_MISSING(
            Kind.VALUE,
            Invariant.I_04,
            "Oppgi hvem som ansettes.",
            "Oppgi kven som blir tilsett.",
            "State who is engaged."),
    HOLDER_UNKNOWN(
            Kind.VALUE,
            null,
            "Personen er ikke registrert.",
            "Personen er ikkje registrert.",
            "The person is not registered."),
    HOLDER_MERGED(
            Kind.STATE,
            null,
            "Denne identiteten er slått sammen med en annen. Bruk den andre.",
            "Denne identiteten er slått saman med ein annan. Bruk den andre.",
            "This identity was merged into another. Use that one."),
    FTE_UNSTATED(
            Kind.VALUE,
            Invariant.I_37,
            "Oppgi stillingsbrøken, eller hva vedtaket tillater.",
            "Oppgi stillingsbrøken, eller kva vedtaket tillèt.",
            "State the fraction, or what the decision allows."),
    MONTHS_IMPOSSIBLE(
            Kind.VALUE,
            null,
            "Varigheten er minst én måned.",
            "Lengda er minst éin månad.",
            "It lasts at least one month."),
    FTE_IMPOSSIBLE(
            Kind.VALUE,
            null,
            "En stillingsbrøk er fra 0 til 10 000 basispunkter (100 %).",
            "Ein stillingsbrøk er frå 0 til 10 000 basispunkt (100 %).",
            "A fraction is from 0 to 10 000 basis points (100 %)."),
    FTE_OUT_OF_BOUNDS(
            Kind.VALUE,
            Invariant.I_37,
            "Stillingsbrøken ligger utenfor det vedtaket tillater.",
            "Stillingsbrøken ligg utanfor det vedtaket tillèt.",
            "The fraction lies outside what the decision allows."),
    BOUNDS_WITHOUT_DECISION(
            Kind.VALUE,
            Invariant.I_37,
            "Grensene for stillingsbrøken er satt av et vedtak. Oppgi vedtaket.",
            "Grensene for stillingsbrøken er sette av eit vedtak. Oppgi vedtaket.",
            "The bounds of the fraction are set by a decision. State the decision."),
    SHARES_NOT_WHOLE(
            Kind.VALUE,
            Invariant.I_36,
            "Andelene er større enn null, hver bare én gang, og prosjektene utgjør 100 "
                    + "% og finansieringen ikke mer.",
            "Delane er større enn null, kvar berre éin gong, og prosjekta utgjer 100 % "
                    + "og finansieringa ikkje meir.",
            "Shares are above nought, each once only, and the projects make 100 % and "
                    + "the funding no more."),
    PROJECT_UNKNOWN(
            Kind.VALUE,
            null,
            "Et prosjekt er ikke registrert.",
            "Eit prosjekt er ikkje registrert.",
            "A project is not registered."),
    FUNDING_UNKNOWN(
            Kind.VALUE,
            null,
            "Et tilsagn er ikke registrert.",
            "Eit tilsegn er ikkje registrert.",
            "A funding commitment is not registered."),
    FTE_ABOVE_FULL(
            Kind.STATE,
            Invariant.I_36,
            "Personen får mer enn 100 % stilling til sammen. Oppgi hvorfor, eller senk brøken.",
            "Personen får meir enn 100 % stilling til saman. Oppgi kvifor, eller senk brøken.",
            "The person gets more than 100 % in all. State why, or lower the fraction."),
    DESCRIPTION_EMPTY(
            Kind.VALUE,
            null,
            "En stillingsbeskrivelse er en tekst, et dokument eller begge deler.",
            "Ei stillingsskildring er ein tekst, eit dokument eller begge delar.",
            "A role description is a text, a document, or both."),
    REPORTED_TRUST(
            Kind.VALUE,
            Invariant.I_04,
            "Roller legges til en stilling her og nå, aldri ved en gjengivelse.",
            "Roller vert lagde til ei stilling her og no, aldri ved ei attgjeving.",
            "A position is entrusted with roles here and now, never by a report."),
    POSITION_ENTRUSTED(
            Kind.STANDING,
            Invariant.I_04,
            "Stillingen gir roller. Bare eierrepresentanten eller arkivlederen kan besette den.",
            "Stillinga gjev roller. Berre eigarrepresentanten eller arkivleiaren kan fylle ho.",
            "The position gives roles. Only the owner's representative or the records manager fills "
                    + "it."),
    ROLE_OF_A_SEAT(
            Kind.VALUE,
            Invariant.I_04,
            "En av rollene følger et verv eller ingen, og kan ikke legges til en stilling.",
            "Ei av rollene følgjer eit verv eller ingen, og kan ikkje leggjast til ei stilling.",
            "One of the roles belongs to a seat or to nobody, and cannot go with a position."),
    UNIT_UNKNOWN(
            Kind.VALUE,
            null,
            "Enheten er ikke registrert hos arbeidsgiveren.",
            "Eininga er ikkje registrert hos arbeidsgjevaren.",
            "The unit is not registered with the employer."),
    OWN_POSITION(
            Kind.STANDING,
            Invariant.I_02,
            "Ingen kan gi roller til sin egen stilling. La en annen gjøre det.",
            "Ingen kan gje roller til si eiga stilling. Lat ein annan gjere det.",
            "Nobody entrusts the position they hold. Let another do it."),
    NOT_THE_EMPLOYER(
            Kind.STANDING,
            Invariant.I_04,
            "Bare arbeidsgiveren kan gjøre dette.",
            "Berre arbeidsgjevaren kan gjere dette.",
            "Only the employer can do this."),
    AGREEMENT_UNKNOWN(
            Kind.VALUE,
            Invariant.I_35,
            "Avtalen er ikke registrert.",
            "Avtalen er ikkje registrert.",
            "The agreement is not registered."),
    AGREEMENT_NOT_IN_FORCE(
            Kind.STATE,
            Invariant.I_35,
            "Avtalen gjelder ikke på virkningsdatoen, og en avtale av dette slaget gir "
                    + "da ingen nye stillinger.",
            "Avtalen gjeld ikkje på verknadsdatoen, og ein avtale av dette slaget gjev "
                    + "då ingen nye stillingar.",
            "The agreement is not in force on the effective date, and one of this kind "
                    + "then gives no new positions."),
    AGREEMENT_NOT_EVIDENCED(
            Kind.STATE,
            Invariant.I_35,
            "Avtalen er gjengitt uten dokumentasjon og kan ikke bære en stilling her.",
            "Avtalen er attgjeven utan dokumentasjon og kan ikkje bere ei stilling her.",
            "The agreement is reported without evidence and carries no position here."),
    EXTENSION_WITHOUT_DECISION(
            Kind.VALUE,
            Invariant.I_36,
            "En forlengelse krever vedtak om dekning til den nye sluttdatoen. Oppgi vedtaket.",
            "Ei forlenging krev vedtak om dekning til den nye sluttdatoen. Oppgi vedtaket.",
            "An extension takes a decision on cover until the new end. State the decision."),
    DECISION_UNKNOWN(
            Kind.VALUE,
            null,
            "Vedtaket er ikke registrert.",
            "Vedtaket er ikkje registrert.",
            "The decision is not registered."),
    DECISION_FALLEN(
            Kind.STATE,
            Invariant.I_30,
            "Vedtaket er opphevet, erstattet eller bortfalt.",
            "Vedtaket er oppheva, erstatta eller falle bort.",
            "The decision is annulled, superseded or lapsed."),
    DECISION_CONDITIONAL(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket har vilkår som ikke er oppfylt eller fjernet.",
            "Vedtaket har vilkår som ikkje er oppfylte eller fjerna.",
            "The decision has conditions that are neither fulfilled nor removed."),
    DECISION_NOT_EFFECTIVE(
            Kind.STATE,
            Invariant.I_28,
            "Vedtaket hadde ikke trådt i kraft på virkningsdatoen.",
            "Vedtaket hadde ikkje tredd i kraft på verknadsdatoen.",
            "The decision was not in effect on the effective date."),
    DECISION_NOT_EVIDENCED(
            Kind.STATE,
            null,
            "Vedtaket er gjengitt uten dokumentasjon og kan ikke bære en handling her "
                    + "før et organ godtar det.",
            "Vedtaket er attgjeve utan dokumentasjon og kan ikkje bere ei handling her "
                    + "før eit organ godtek det.",
            "The decision is reported without evidence and carries no act here until a "
                    + "body accepts it.");

    private final Reason reason;

    PositionRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
