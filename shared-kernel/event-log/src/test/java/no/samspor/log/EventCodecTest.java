package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samspor.events.Event;
import no.samspor.kernel.Nok;
import no.samspor.kernel.Protected;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import no.samspor.log.vault.KeyVault;
import no.samspor.log.vault.MemoryKeyVault;
import no.samspor.log.vault.Tampered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    /** A family that only tests know: an event that was stored in three versions. */
    record Granted(MandateId mandate, Nok ceiling, String by) implements Event {
        @Override
        public Id stream() {
            return mandate;
        }
    }

    record Told(MandateId mandate, Protected<Contact> contact, Protected<String> note)
            implements Event {
        @Override
        public Id stream() {
            return mandate;
        }
    }

    record Contact(String name, List<String> numbers) {}

    private static final EventNames NAMES =
            names(Map.of("test.granted/3", Granted.class, "test.told/1", Told.class));
    private static final List<Upcast> UPCASTS =
            List.of(
                    new Upcast(
                            "test.granted/1",
                            "test.granted/2",
                            old -> {
                                old.set("by", old.remove("grantedBy"));
                                return old;
                            }),
                    new Upcast(
                            "test.granted/2",
                            "test.granted/3",
                            old -> {
                                long kroner = old.remove("kroner").asLong();
                                old.putObject("ceiling")
                                        .put("currency", "NOK")
                                        .put("minor", kroner * 100);
                                return old;
                            }));

    private static final MandateId MANDATE = new MandateId(Id.named("m"));
    private static final UUID ID = UUID.randomUUID();

    private final MemoryKeyVault vault = new MemoryKeyVault();
    private final EventCodec codec = new EventCodec(NAMES, UPCASTS, vault);

    @Nested
    class Reading {

        @Test
        void an_older_version_goes_through_all_its_upcasts() {
            String first =
                    "{\"mandate\":\"" + MANDATE + "\",\"kroner\":500,\"grantedBy\":\"styret\"}";
            assertThat(codec.event("test.granted/1", ID, bytes(first)))
                    .isEqualTo(new Granted(MANDATE, Nok.kroner(500), "styret"));
            String second = "{\"mandate\":\"" + MANDATE + "\",\"kroner\":500,\"by\":\"styret\"}";
            assertThat(codec.event("test.granted/2", ID, bytes(second)))
                    .isEqualTo(new Granted(MANDATE, Nok.kroner(500), "styret"));
        }

        @Test
        void today_s_version_needs_none() {
            Granted granted = new Granted(MANDATE, Nok.kroner(1), "styret");
            assertThat(codec.event(codec.nameOf(granted), ID, codec.encode(ID, granted)))
                    .isEqualTo(granted);
        }

        @Test
        void a_name_that_nobody_knows_fails_loudly() {
            for (String name : List.of("test.granted/4", "java.io.File", Granted.class.getName())) {
                assertThatThrownBy(() -> codec.event(name, ID, bytes("{}")))
                        .isInstanceOf(UnknownEvent.class)
                        .hasMessageContaining(name);
            }
        }

        @Test
        void an_event_outside_the_table_is_never_written() {
            assertThatThrownBy(
                            () ->
                                    new EventCodec(KeyVault.NONE)
                                            .nameOf(new Granted(MANDATE, Nok.ZERO, "")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void a_name_that_can_be_read_in_two_ways_is_a_fault_of_the_build() {
            assertThatThrownBy(
                            () ->
                                    new EventCodec(
                                            NAMES,
                                            List.of(new Upcast("test.told/1", "x", old -> old)),
                                            vault))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void a_stamp_comes_back_as_it_was() {
            assertThat(codec.stamp(ID, codec.encode(ID, Some.STAMP))).isEqualTo(Some.STAMP);
        }
    }

    @Nested
    class Protected_values {

        private final Told told =
                new Told(
                        MANDATE,
                        new Protected<>(
                                Some.SOMEBODY, Some.OFFICE, new Contact("Kari", List.of("99"))),
                        new Protected<>(Some.SOMEBODY, Some.OFFICE, "hemmelig"));

        @Test
        void are_written_sealed_and_read_open() {
            byte[] written = codec.encode(ID, told);
            assertThat(text(written))
                    .doesNotContain("Kari", "hemmelig", "99\"")
                    .contains("\"subject\":\"" + Some.SOMEBODY, "\"nonce\":", "\"sealed\":");
            assertThat(codec.event("test.told/1", ID, written)).isEqualTo(told);
        }

        @Test
        void are_never_written_twice_alike() {
            assertThat(codec.encode(ID, told)).isNotEqualTo(codec.encode(ID, told));
        }

        @Test
        void read_as_erased_once_their_key_is_destroyed() {
            byte[] written = codec.encode(ID, told);
            assertThat(vault.destroy(Some.SOMEBODY, Some.OFFICE)).isTrue();
            Told read = (Told) codec.event("test.told/1", ID, written);
            assertThat(read.contact().isErased()).isTrue();
            assertThat(read.contact().subject()).isEqualTo(Some.SOMEBODY);
            assertThat(read.note().isErased()).isTrue();
        }

        @Test
        void stay_erased_when_a_new_key_begins() {
            byte[] before = codec.encode(ID, told);
            vault.destroy(Some.SOMEBODY, Some.OFFICE);
            byte[] after = codec.encode(ID, told);
            assertThat(((Told) codec.event("test.told/1", ID, before)).note().isErased()).isTrue();
            assertThat(codec.event("test.told/1", ID, after)).isEqualTo(told);
        }

        @Test
        void cannot_be_moved_to_another_event() {
            byte[] written = codec.encode(ID, told);
            assertThatThrownBy(() -> codec.event("test.told/1", UUID.randomUUID(), written))
                    .hasRootCauseInstanceOf(javax.crypto.AEADBadTagException.class)
                    .satisfies(
                            e ->
                                    assertThat(e)
                                            .isInstanceOfAny(
                                                    Tampered.class,
                                                    tools.jackson.core.JacksonException.class));
        }

        @Test
        void are_not_written_without_a_vault() {
            EventCodec bare = new EventCodec(NAMES, UPCASTS, KeyVault.NONE);
            assertThatThrownBy(() -> bare.encode(ID, told)).hasStackTraceContaining("no key vault");
        }
    }

    static EventNames names(Map<String, Class<? extends Event>> table) {
        Map<Class<?>, String> byType = new HashMap<>();
        table.forEach((name, type) -> byType.put(type, name));
        return new EventNames() {
            @Override
            public String nameOf(Class<? extends Event> type) {
                return byType.get(type);
            }

            @Override
            public Class<? extends Event> typeOf(String name) {
                return table.get(name);
            }
        };
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
