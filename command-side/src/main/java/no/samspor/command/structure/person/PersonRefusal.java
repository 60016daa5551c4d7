package no.samspor.command.structure.person;

import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a person's command is refused, in order of precedence. */
enum PersonRefusal implements Refusal {
    NOT_IN_THIS_STATE(
            Kind.STATE,
            null,
            "Identiteten er slått sammen med en annen. Bruk den andre.",
            "Identiteten er slått saman med ein annan. Bruk den andre.",
            "The identity was merged into another. Use that one."),
    NEVER_REGISTERED(
            Kind.ABSENT,
            null,
            "Personen er aldri registrert. Ingenting forsegles om en som ikke er registrert, så det er "
                    + "ingenting å slette.",
            "Personen er aldri registrert. Ingenting vert forsegla om ein som ikkje er registrert, så "
                    + "det er ingenting å slette.",
            "The person was never registered. Nothing is sealed about one who is not registered, so "
                    + "there is nothing to erase."),
    REPORTED_ERASURE(
            Kind.VALUE,
            null,
            "Opplysninger slettes her og nå, aldri ved en gjengivelse.",
            "Opplysningar vert sletta her og no, aldri ved ei attgjeving.",
            "Details are erased here and now, never by a report."),
    ORGANISATION_UNKNOWN(
            Kind.VALUE,
            null,
            "Virksomheten er ikke registrert. Registrer den først.",
            "Verksemda er ikkje registrert. Registrer ho først.",
            "The organisation is not registered. Register it first."),
    ISSUER_OR_SUBJECT_MISSING(
            Kind.VALUE,
            null,
            "Oppgi både utstederen og betegnelsen den bruker på personen.",
            "Oppgje både utferdaren og nemninga han bruker på personen.",
            "State both the issuer and the subject that it calls the person."),
    REPORTED_SIGN_IN(
            Kind.VALUE,
            Invariant.I_04,
            "En pålogging knyttes til en person her og nå, aldri ved en gjengivelse.",
            "Ei pålogging vert knytt til ein person her og no, aldri ved ei attgjeving.",
            "A sign-in is linked here and now, never by a report."),
    SIGN_IN_TAKEN(
            Kind.STATE,
            Invariant.I_02,
            "Påloggingen er alt knyttet til en annen person. Løs den derfra først.",
            "Pålogginga er alt knytt til ein annan person. Løys ho derifrå først.",
            "The sign-in is linked to another person already. Unlink it there first."),
    SIGN_IN_NOT_LINKED(
            Kind.STATE,
            null,
            "Påloggingen er ikke knyttet til denne personen.",
            "Pålogginga er ikkje knytt til denne personen.",
            "The sign-in is not linked to this person."),
    NAME_MISSING(
            Kind.VALUE,
            null,
            "Opplysningene må ha et navn. Utelat dem helt hvis navnet ikke skal registreres.",
            "Opplysningane må ha eit namn. Utelat dei heilt om namnet ikkje skal registrerast.",
            "The details must have a name. Leave them out if the name is not to be recorded."),
    DETAILS_ERASED(
            Kind.STATE,
            null,
            "Virksomheten har slettet det den hadde om personen. En som kommer tilbake, får en ny "
                    + "identitet.",
            "Verksemda har sletta det ho hadde om personen. Ein som kjem tilbake, får ein ny "
                    + "identitet.",
            "The organisation erased what it kept about the person. One who returns gets a new "
                    + "identity."),
    HELD(
            Kind.STATE,
            Invariant.I_49,
            "Opplysningene skal bevares til bevaringen er opphevet eller utløpt.",
            "Opplysningane skal takast vare på til vernet er oppheva eller går ut.",
            "A legal hold stands: nothing is erased until it is lifted or runs out."),
    MERGES_ITSELF(
            Kind.VALUE,
            null,
            "En identitet kan ikke slås sammen med seg selv.",
            "Ein identitet kan ikkje slåast saman med seg sjølv.",
            "An identity cannot be merged into itself."),
    INTO_UNKNOWN(
            Kind.VALUE,
            null,
            "Identiteten som skal beholdes, er ikke registrert.",
            "Identiteten som skal haldast på, er ikkje registrert.",
            "The identity to keep is not registered."),
    INTO_MERGED(
            Kind.STATE,
            null,
            "Identiteten som skal beholdes, er selv slått sammen med en annen.",
            "Identiteten som skal haldast på, er sjølv slått saman med ein annan.",
            "The identity to keep was itself merged into another."),
    MERGE_REQUESTED(
            Kind.STATE,
            Invariant.I_02,
            "En annen sammenslåing er alt bedt om. Bekreft eller avvis den først.",
            "Ei anna samanslåing er alt beden om. Stadfest eller avvis ho først.",
            "Another merge is requested already. Confirm or reject that one first."),
    MERGE_NOT_REQUESTED(
            Kind.STATE,
            Invariant.I_02,
            "Ingen har bedt om en sammenslåing.",
            "Ingen har bede om ei samanslåing.",
            "Nobody has requested a merge."),
    SAME_PERSON(
            Kind.STANDING,
            Invariant.I_02,
            "Den som ba om sammenslåingen, kan ikke selv bekrefte den.",
            "Den som bad om samanslåinga, kan ikkje sjølv stadfeste ho.",
            "Whoever requested the merge cannot confirm it."),
    SAME_ROLE(
            Kind.STANDING,
            Invariant.I_02,
            "Prosjektkontoret og arkivlederen må stå bak hver sin del av en sammenslåing.",
            "Prosjektkontoret og arkivleiaren må stå bak kvar sin del av ei samanslåing.",
            "The project office and the records manager must each do one part of a merge."),
    NOT_RESPONSIBLE(
            Kind.STANDING,
            Invariant.I_04,
            "Bare virksomheten som svarer for opplysningene, kan gjøre dette.",
            "Berre verksemda som svarer for opplysningane, kan gjere dette.",
            "Only the organisation that answers for the details can do this.");

    private final Reason reason;

    PersonRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
