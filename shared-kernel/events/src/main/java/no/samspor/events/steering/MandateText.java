package no.samspor.events.steering;

import java.util.List;
import no.samspor.kernel.Amount;
import no.samspor.kernel.Doc;
import no.samspor.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate says: one immutable version of it.
 *
 * @param scope what the holder shall do; sub-projects and measures outside it lack authority (I-08)
 * @param authorities what the holder may decide alone
 * @param frame the most the holder may use; null where the mandate sets none
 * @param valid from when to when it gives authority; null where the text is silent
 */
public record MandateText(
        String purpose,
        List<String> scope,
        List<String> outOfScope,
        List<String> resultGoals,
        List<String> authorities,
        @Nullable String reporting,
        @Nullable Amount frame,
        @Nullable Period valid,
        @Nullable Doc document) {}
