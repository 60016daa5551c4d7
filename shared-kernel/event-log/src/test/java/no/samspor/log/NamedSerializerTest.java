package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.samspor.events.Families;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class NamedSerializerTest {

    private static final TrackingToken FIVE = new GlobalSequenceTrackingToken(5);
    private static final TrackingToken NINE = new GlobalSequenceTrackingToken(9);

    private final NamedSerializer serializer = new NamedSerializer();

    @Test
    void every_token_comes_back_as_it_was() {
        there(FIVE);
        there(ReplayToken.createReplayToken(NINE, FIVE));
        there(ReplayToken.createReplayToken(NINE, null));
        there(new MergedTrackingToken(FIVE, NINE));
        there(new MergedTrackingToken(ReplayToken.createReplayToken(NINE, FIVE), NINE));
        there(
                ReplayToken.createReplayToken(
                        new MergedTrackingToken(FIVE, NINE), new GlobalSequenceTrackingToken(1)));
        there(new ConfigToken(Map.of("id", "1")));
    }

    @Test
    void events_and_stamps_come_back_by_their_names() {
        MandateDrafted drafted = Some.drafted(Some.mandate());
        SerializedObject<byte[]> written = there(drafted);
        assertThat(written.getType().getName()).isEqualTo("mandate.drafted");
        assertThat(written.getType().getRevision()).isEqualTo("1");
        there(Some.STAMP);
    }

    @Test
    void every_event_of_the_record_has_a_name() {
        Families.events()
                .forEach(
                        (name, type) -> {
                            var named = serializer.typeForClass(type);
                            assertThat(named.getName() + "/" + named.getRevision()).isEqualTo(name);
                            assertThat(serializer.classForType(named).equals(type)).isTrue();
                        });
    }

    @Test
    void a_class_outside_the_table_is_neither_written_nor_read() {
        assertThatThrownBy(() -> serializer.typeForClass(java.io.File.class))
                .isInstanceOf(IllegalArgumentException.class);
        for (String name : new String[] {"java.io.File", MandateDrafted.class.getName()}) {
            assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType(name, null)))
                    .isInstanceOf(UnknownEvent.class);
        }
    }

    private SerializedObject<byte[]> there(Object value) {
        SerializedObject<byte[]> written = serializer.serialize(value, byte[].class);
        assertThat(new String(written.getData()) + written.getType().getName())
                .doesNotContain("axonframework", "no.samspor", "java.");
        Object read = serializer.deserialize(written);
        assertThat(read).isEqualTo(value);
        return written;
    }
}
