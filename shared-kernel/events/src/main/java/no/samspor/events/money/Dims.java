package no.samspor.events.money;

import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import org.jspecify.annotations.Nullable;

/**
 * Where a line belongs in its organisation's own accounts (KOSTRA; a hospital trust's chart of
 * accounts is mapped to it before it comes here).
 *
 * @param ansvar the cost centre
 * @param prosjekt the project in the accounts, which need not be a project of the programme
 * @param motpart the counterparty, as the accounts number it
 */
public record Dims(
        @CodeOf("kontoklasse") Code kontoklasse,
        @CodeOf("kostraArt") Code art,
        @CodeOf("kostraFunksjon") Code funksjon,
        String ansvar,
        String prosjekt,
        @Nullable String aktivitet,
        @Nullable String motpart) {}
