package no.samspor.edge;

import java.util.ArrayList;
import java.util.List;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What every endpoint may answer before a feature is asked, in order of precedence. */
public enum EdgeRefusal implements Refusal {
    /** 401 is answered by the security filter with this text. */
    NOT_SIGNED_IN(
            Kind.UNSIGNED,
            null,
            "Forespørselen mangler et gyldig tilgangstoken.",
            "Førespurnaden manglar eit gyldig tilgangstoken.",
            "The request has no valid access token."),
    /** As the one above, for a token that is brought; {@code fault} says which. */
    TOKEN_NOT_ACCEPTED(
            Kind.UNSIGNED,
            null,
            "Tilgangstokenet kan ikke godtas; se fault. Hent et nytt.",
            "Tilgangstokenet kan ikkje godtakast; sjå fault. Hent eit nytt.",
            "The access token cannot be accepted; see fault. Fetch a new one."),
    KEYS_NOT_AVAILABLE(
            Kind.UNAVAILABLE,
            null,
            "Utstederen av tilgangstokenet svarer ikke, og nøklene er ikke kjent her. Prøv igjen.",
            "Utferdaren av tilgangstokenet svarar ikkje, og nøklane er ikkje kjende her. Prøv igjen.",
            "The issuer of the access token does not answer, and its keys are not known. Try again."),
    NOT_IN_SCOPE(
            Kind.STANDING,
            null,
            "Maskinen er ikke sluppet inn for dette; se scope.",
            "Maskina er ikkje sleppt inn for dette; sjå scope.",
            "The machine was not let in for this; see scope."),
    FORM_NOT_FROM_HERE(
            Kind.STANDING,
            null,
            "Skjemaet ble ikke sendt fra en åpen side her. Last siden på nytt og send igjen.",
            "Skjemaet vart ikkje sendt frå ei open side her. Last sida på nytt og send igjen.",
            "The form was not sent from a page open here. Load the page anew and send it again."),
    SIGN_IN_UNKNOWN(
            Kind.STANDING,
            Invariant.I_04,
            "Påloggingen er ikke knyttet til noen person i loggen. Be arkivlederen om det.",
            "Pålogginga er ikkje knytt til nokon person i loggen. Be arkivleiaren om det.",
            "The sign-in is not linked to a person in the record. Ask the records manager for it."),
    ORGANISATION_UNKNOWN(
            Kind.STANDING,
            Invariant.I_04,
            "Virksomheten du opptrer for, er ikke oppgitt eller ikke registrert her.",
            "Verksemda du opptrer for, er ikkje oppgitt eller ikkje registrert her.",
            "The organisation that you act for is not stated, or not registered here."),
    NOT_ALLOWED(
            Kind.STANDING,
            null,
            "Ingen av rollene dine kan be om dette.",
            "Ingen av rollene dine kan be om dette.",
            "None of your roles may ask for this."),
    NO_SUCH_PAGE(
            Kind.ABSENT,
            null,
            "Adressen finnes ikke.",
            "Adressa finst ikkje.",
            "There is no such address."),
    NOT_FOUND(
            Kind.ABSENT,
            null,
            "Det du spør etter, finnes ikke.",
            "Det du spør etter, finst ikkje.",
            "What you ask for does not exist."),
    METHOD_NOT_SUPPORTED(
            Kind.METHOD,
            null,
            "Metoden kan ikke brukes på denne adressen.",
            "Metoden kan ikkje brukast på denne adressa.",
            "The method cannot be used on this address."),
    NOT_ACCEPTABLE(
            Kind.FORM,
            null,
            "Svaret finnes ikke i formen som Accept ber om.",
            "Svaret finst ikkje i forma som Accept ber om.",
            "The answer is not to be had in the form that Accept asks for."),
    UNREADABLE_REQUEST(
            Kind.UNREADABLE,
            null,
            "Forespørselen kan ikke leses.",
            "Førespurnaden kan ikkje lesast.",
            "The request cannot be read."),
    TOO_MANY_REQUESTS(
            Kind.TOO_MANY,
            null,
            "Du, eller organisasjonen din, spør om mer enn hver kan på en gang. Prøv igjen etter"
                    + " tiden i Retry-After.",
            "Du, eller organisasjonen din, spør om meir enn kvar kan på ein gong. Prøv igjen etter"
                    + " tida i Retry-After.",
            "You, or your organisation, ask for more than each may at once. Try again after the"
                    + " time in Retry-After."),
    BUSY(
            Kind.TOO_MANY,
            null,
            "Det er for mange som spør nå. Ingenting er gjort. Prøv igjen om litt, med samme"
                    + " Idempotency-Key.",
            "Det er for mange som spør no. Ingenting er gjort. Prøv igjen om litt, med same"
                    + " Idempotency-Key.",
            "Too many ask just now. Nothing has been done. Try again shortly, with the same"
                    + " Idempotency-Key."),
    MEDIA_TYPE_NOT_SUPPORTED(
            Kind.MEDIA_TYPE,
            null,
            "Innholdet må sendes som application/json.",
            "Innhaldet må sendast som application/json.",
            "The body must be sent as application/json."),
    UNKNOWN_PARAMETER(
            Kind.UNREADABLE,
            null,
            "Forespørselen har en parameter som ikke finnes her; den blir ikke oversett.",
            "Førespurnaden har ein parameter som ikkje finst her; han blir ikkje oversett.",
            "The request has a parameter that does not exist here; it is not ignored."),
    BAD_PARAMETER(
            Kind.UNREADABLE,
            null,
            "En parameter har en verdi som ikke kan brukes.",
            "Ein parameter har ein verdi som ikkje kan brukast.",
            "A parameter has a value that cannot be used."),
    UNREADABLE_BODY(
            Kind.UNREADABLE,
            null,
            "Innholdet er ikke gyldig JSON.",
            "Innhaldet er ikkje gyldig JSON.",
            "The body is not valid JSON."),
    BAD_FIELD(
            Kind.VALUE,
            null,
            "Et eller flere felter kan ikke godtas; se errors.",
            "Eitt eller fleire felt kan ikkje godtakast; sjå errors.",
            "One or more fields cannot be accepted; see errors."),
    TOO_LARGE(
            Kind.TOO_LARGE,
            null,
            "Innholdet er for stort.",
            "Innhaldet er for stort.",
            "The body is too large."),
    TOO_SLOW(
            Kind.TARDY,
            null,
            "Innholdet kom ikke fram i tide.",
            "Innhaldet kom ikkje fram i tide.",
            "The body did not arrive in time."),
    NOT_AVAILABLE(
            Kind.UNAVAILABLE,
            null,
            "Loggen kan ikke svare nå. Prøv igjen med samme Idempotency-Key.",
            "Loggen kan ikkje svare no. Prøv igjen med same Idempotency-Key.",
            "The record cannot answer now. Try again with the same Idempotency-Key."),
    FAULT(
            Kind.FAULT,
            null,
            "Noe gikk galt hos oss. Oppgi traceId når du melder fra.",
            "Noko gjekk gale hos oss. Oppgi traceId når du melder frå.",
            "Something went wrong on our side. Quote the traceId when you report it.");

    private final Reason reason;

    EdgeRefusal(Kind kind, @Nullable Invariant rule, String nb, String nn, String en) {
        this.reason = new Reason(kind, rule, new Words(nb, nn, en));
    }

    /** What any operation may answer before it is asked itself, and {@code more}. */
    public static List<Refusal> ofAnyAnd(Refusal... more) {
        List<Refusal> all =
                new ArrayList<>(
                        List.of(
                                NOT_SIGNED_IN,
                                TOKEN_NOT_ACCEPTED,
                                KEYS_NOT_AVAILABLE,
                                NOT_IN_SCOPE,
                                SIGN_IN_UNKNOWN,
                                ORGANISATION_UNKNOWN,
                                NOT_ACCEPTABLE,
                                UNREADABLE_REQUEST,
                                TOO_MANY_REQUESTS,
                                BUSY,
                                NOT_AVAILABLE,
                                FAULT));
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
