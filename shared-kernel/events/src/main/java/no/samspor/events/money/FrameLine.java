package no.samspor.events.money;

import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Nok;
import no.samspor.kernel.id.LineId;
import no.samspor.kernel.id.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a budget frame: so much, for one year. What it leaves open (null) it does not bind.
 *
 * @param organisation the only organisation whose vouchers it takes
 * @param group the line group (linjegruppe) inside which a delegation may reallocate (I-17)
 */
public record FrameLine(
        LineId line,
        String title,
        int year,
        @Nullable OrganisationId organisation,
        @Nullable @CodeOf("kontoklasse") Code kontoklasse,
        @Nullable @CodeOf("kostraArt") Code art,
        @Nullable @CodeOf("kostraFunksjon") Code funksjon,
        @Nullable String group,
        Nok kr) {

    /** Whether a line of {@code voucher} with these dimensions may be charged to it. */
    public boolean takes(Voucher voucher, Dims dims) {
        return year == voucher.postingPeriod().year()
                && (organisation == null || organisation.equals(voucher.organisation()))
                && (kontoklasse == null || kontoklasse.equals(dims.kontoklasse()))
                && (art == null || art.equals(dims.art()))
                && (funksjon == null || funksjon.equals(dims.funksjon()));
    }

    FrameLine with(Nok now) {
        return new FrameLine(
                line, title, year, organisation, kontoklasse, art, funksjon, group, now);
    }
}
