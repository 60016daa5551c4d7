package no.samspor.events.record;

import java.time.LocalDate;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.events.Stored;
import no.samspor.kernel.Law;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.RetentionId;
import org.jspecify.annotations.Nullable;

/**
 * What must be kept, and what must not: a legal hold, or a redaction that two people stand behind.
 * Names and fields are stored for ever.
 */
public sealed interface RetentionEvent extends Event {

    RetentionId retention();

    /** Whom or what it is about: a person, or something that is recorded. */
    Id subject();

    @Override
    default Id stream() {
        return retention();
    }

    /**
     * Nothing under seal about the subject, or in its stream, may be erased while it stands.
     *
     * @param until the last day on which it stands; null until somebody lifts it
     */
    @Stored("retention.legal-hold-placed/1")
    record LegalHoldPlaced(RetentionId retention, Id subject, Law ground, @Nullable LocalDate until)
            implements RetentionEvent {}

    @Stored("retention.legal-hold-lifted/1")
    record LegalHoldLifted(RetentionId retention, Id subject, String reason)
            implements RetentionEvent {}

    /**
     * @param key what is sealed under it is to go; what is recorded later gets another
     */
    @Stored("retention.redaction-requested/1")
    record RedactionRequested(
            RetentionId retention,
            PersonId subject,
            OrganisationId organisation,
            UUID key,
            Law ground,
            PersonId requestedBy,
            Role requestedAs)
            implements RetentionEvent {}

    @Stored("retention.redaction-rejected/1")
    record RedactionRejected(RetentionId retention, PersonId subject) implements RetentionEvent {}

    /** The key is to be destroyed, and with it all that was sealed under it. */
    @Stored("retention.payload-redacted/1")
    record PayloadRedacted(
            RetentionId retention,
            PersonId subject,
            OrganisationId organisation,
            UUID key,
            Law ground,
            PersonId requestedBy,
            PersonId confirmedBy)
            implements RetentionEvent {}
}
