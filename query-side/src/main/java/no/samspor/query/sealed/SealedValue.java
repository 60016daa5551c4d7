package no.samspor.query.sealed;

import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One sealed value, opened.
 *
 * @param event the stored name and version of the event that holds it
 * @param about what of the stream it tells of, a membership; left out where it is all of it
 * @param subject whom it is about
 * @param organisation whose key it lies under
 * @param value left out where it opens for nobody any more
 * @param erasedBy the position by which it was erased; left out where it was not
 */
record SealedValue(
        long position,
        String event,
        @Nullable Id about,
        PersonId subject,
        OrganisationId organisation,
        @Nullable JsonNode value,
        @Nullable Long erasedBy) {}
