package no.samspor.proof.planted;

import org.assertj.core.api.Assertions;

/** Uses a library. */
public class Foreigner {
    Object foreign() {
        return Assertions.class;
    }
}
