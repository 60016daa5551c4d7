package no.samspor.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import no.samspor.notary.Notary;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The notary's rounds lead to commands, and so lie within the time that they can be handled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundsTest {

    /** A later phase starts later, and stops earlier. */
    @Test
    void the_rounds_begin_after_the_handlers_of_commands_and_end_before_them() {
        assertThat(Notary.PHASE).isGreaterThan(SpringAxonConfiguration.LIFECYCLE_PHASE);
    }
}
