package no.samspor.events.planted;

import org.assertj.core.api.Assertions;

/** Uses a library, as one that used Spring or Axon would. */
public class Foreigner {
    Object foreign() {
        return Assertions.class;
    }
}
