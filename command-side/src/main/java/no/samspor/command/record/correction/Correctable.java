package no.samspor.command.record.correction;

import java.util.List;
import no.samspor.kernel.id.Id;

/**
 * What certain changes would do to a certain event, as it reads with the corrections so far.
 *
 * @param position where it lies in the log
 * @param isCorrection whether the event is itself a correction
 * @param isMoney whether it is of the money area, where amounts are reversed and not corrected
 * @param onlyCorrectable whether the changes are to its fields, its dates and its evidence only
 * @param agrees whether each field holds now what the changes say it held
 * @param applies whether what comes of it can still be read
 * @param movesStream whether it would become another thing's event
 * @param changesAmounts whether an amount would be another
 * @param concerns all identities that it mentions, before or after
 */
record Correctable(
        long position,
        boolean isCorrection,
        boolean isMoney,
        boolean onlyCorrectable,
        boolean agrees,
        boolean applies,
        boolean movesStream,
        boolean changesAmounts,
        List<Id> concerns) {}
