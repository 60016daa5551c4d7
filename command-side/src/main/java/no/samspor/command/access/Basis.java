package no.samspor.command.access;

import java.util.List;
import no.samspor.kernel.Access;
import no.samspor.kernel.Authority;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Origin;
import no.samspor.kernel.UncertainDate;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What the actor states about an act, in the body's field {@code basis}; all of it optional. Who
 * acts, when it is recorded and at which position can be stated by nobody.
 *
 * @param origin native unless said otherwise
 * @param effectiveFrom today (Europe/Oslo) for a native act, unstated for a mirrored one
 * @param access internal unless said otherwise
 * @param archiveCreator the actor's own organisation unless said otherwise
 * @param quote the source's own words, for a mirrored act
 */
public record Basis(
        @Nullable Origin origin,
        @Nullable UncertainDate effectiveFrom,
        @Nullable UncertainDate effectiveTo,
        @Nullable UncertainDate decidedOn,
        @Nullable Authority authority,
        List<Doc> evidence,
        @Nullable Access access,
        @Nullable OrganisationId archiveCreator,
        @Nullable String quote) {

    static final Basis UNSTATED =
            new Basis(null, null, null, null, null, List.of(), null, null, null);
}
