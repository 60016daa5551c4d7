package no.samspor.query.reads;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import no.samspor.kernel.Role;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who read what that is closed: what is signed, in the order in which it is stored.
 *
 * @param purpose as the reader stated it; left out where nothing was stated
 * @param path what was asked, without its parameters
 * @param viewsAt the position at which the views stood, or more
 * @param owner whose it is; left out where closed things of several owners meet in one
 * @param things the view and the key of each row, {@code event} and the position of each event,
 *     {@code sealed} and the position of each event of which what lies sealed was opened
 * @param more how many more there were than are named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadEntry(
        Instant at,
        PersonId person,
        OrganisationId organisation,
        List<Role> roles,
        @Nullable String purpose,
        String path,
        long viewsAt,
        @Nullable OrganisationId owner,
        List<String> things,
        int more) {}
