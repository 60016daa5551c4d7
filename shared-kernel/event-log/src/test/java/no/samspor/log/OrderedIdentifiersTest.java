package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What Axon names its messages by. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderedIdentifiersTest {

    private static final int MANY = 1_000;

    @Test
    void events_are_named_by_the_time_at_which_they_are_made() {
        List<String> names =
                Stream.generate(() -> GenericEventMessage.asEventMessage("said").getIdentifier())
                        .limit(MANY)
                        .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(name -> assertThat(UUID.fromString(name).version()).isEqualTo(7));
    }
}
