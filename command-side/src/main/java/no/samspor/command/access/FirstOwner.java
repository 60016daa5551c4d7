package no.samspor.command.access;

import no.samspor.kernel.Code;
import no.samspor.kernel.OrgNumber;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import no.samspor.kernel.id.PersonId;
import no.samspor.kernel.id.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * With what a record begins: the first owner organisation and its records manager, who lets in all
 * others. Whoever operates the record says it, once.
 *
 * @param number null where it has none; {@code withoutNumber} says why then
 * @param title of the records manager's position; never a name
 * @param issuer who vouches for the records manager, and {@code subject} under which pseudonym
 * @param from since when the records manager holds the position; what is recorded for an earlier
 *     day, the records manager cannot ask for (I-04)
 */
public record FirstOwner(
        OrganisationId organisation,
        String name,
        @Nullable OrgNumber number,
        @Nullable String withoutNumber,
        Code form,
        PersonId person,
        PositionId position,
        String title,
        String issuer,
        String subject,
        UncertainDate from) {}
