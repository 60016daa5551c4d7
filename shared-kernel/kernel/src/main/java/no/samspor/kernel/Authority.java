package no.samspor.kernel;

import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.DecisionId;
import no.samspor.kernel.id.DelegationId;
import org.jspecify.annotations.Nullable;

/** On what an act rests: a decision, a delegation, an agreement, a law, or several of them. */
public record Authority(
        @Nullable DecisionId decision,
        @Nullable DelegationId delegation,
        @Nullable AgreementId agreement,
        @Nullable Law law) {

    public static final Authority NONE = new Authority(null, null, null, null);
}
