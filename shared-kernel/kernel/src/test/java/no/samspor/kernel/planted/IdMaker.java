package no.samspor.kernel.planted;

import com.github.f4b6a3.uuid.UuidCreator;

/** Makes an identity outside {@code Id.fresh()}. */
public class IdMaker {
    Object fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
