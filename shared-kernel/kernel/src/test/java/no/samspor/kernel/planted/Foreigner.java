package no.samspor.kernel.planted;

import org.assertj.core.api.Assertions;

/** Uses a library, as one that used Spring, Axon or Jackson would. */
public class Foreigner {
    Object foreign() {
        return Assertions.class;
    }
}
