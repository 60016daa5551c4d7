package no.samspor.query.sealed;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import no.samspor.events.Event;
import no.samspor.events.json.SamsporJson;
import no.samspor.events.structure.BodyEvent.UnionMandateRecorded;
import no.samspor.events.structure.PersonEvent.MergeRequested;
import no.samspor.events.structure.PersonEvent.PersonDetailsCorrected;
import no.samspor.events.structure.PersonEvent.PersonRegistered;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.MembershipId;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.log.EventCodec;
import no.samspor.log.Passing;
import no.samspor.query.sealed.SealedTable.Stored;
import no.samspor.query.sight.Shown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what an event holds sealed, and says to the log of reads that it did. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final JsonMapper JSON = SamsporJson.mapper();

    private final EventCodec codec;
    private final ErasedValues erased;
    private final Shown shown;

    Opening(EventCodec codec, ErasedValues erased, Shown shown) {
        this.codec = codec;
        this.erased = erased;
        this.shown = shown;
    }

    /** What is erased is not opened, though its key be still there for the moment that it takes. */
    SealedValue of(Stored stored) {
        Sealed sealed = Sealed.in(stored.name());
        String position = Long.toString(stored.position());
        JsonNode told = JSON.readTree(new String(stored.payload(), StandardCharsets.UTF_8));
        JsonNode lies = told.path(sealed.field());
        OptionalLong by = erased.erasedBy(lies);
        @Nullable JsonNode value = by.isPresent() ? null : opened(stored);
        String organisation = lies.path("organisation").stringValue();
        if (stored.access() != null) {
            shown.read(stored.access(), stored.owner(), "event", position);
        }
        if (value != null) shown.read(sealed.level(), organisation, "sealed", position);
        JsonNode about = told.path("membership");
        return new SealedValue(
                stored.position(),
                stored.name(),
                about.isString() ? MembershipId.parse(about.stringValue()) : null,
                PersonId.parse(lies.path("subject").stringValue()),
                OrganisationId.parse(organisation),
                value,
                by.isPresent() ? by.getAsLong() : null);
    }

    private @Nullable JsonNode opened(Stored stored) {
        try {
            Event event = codec.event(stored.name(), stored.eventId(), stored.payload());
            @Nullable Protected<?> held = held(event);
            @Nullable Object value = held == null ? null : held.value();
            return value == null ? null : JSON.valueToTree(value);
        } catch (RuntimeException fault) {
            if (Passing.isOfADatabaseAway(fault)) throw fault;
            // Nothing is told of what is inside: the position alone.
            LOG.warn("what lies sealed at position {} does not open", stored.position());
            return null;
        }
    }

    private static @Nullable Protected<?> held(Event event) {
        return switch (event) {
            case PersonRegistered e -> e.details();
            case PersonDetailsCorrected e -> e.details();
            case MergeRequested e -> e.reason();
            case UnionMandateRecorded e -> e.mandate();
            default -> null;
        };
    }
}
