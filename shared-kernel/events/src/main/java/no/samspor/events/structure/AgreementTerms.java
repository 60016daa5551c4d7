package no.samspor.events.structure;

import java.util.List;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Period;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says: one immutable version of it.
 *
 * @param valid from when to when it binds, once it is signed by all
 * @param noticeDays whole calendar days before a party may leave; null where it sets none
 * @param renewsItself whether it goes on unless a party objects
 */
public record AgreementTerms(
        String subject,
        List<OrganisationId> parties,
        Period valid,
        @Nullable Integer noticeDays,
        boolean renewsItself,
        @Nullable Doc document) {}
