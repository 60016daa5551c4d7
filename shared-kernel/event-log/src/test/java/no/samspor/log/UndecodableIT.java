package no.samspor.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samspor.database.Role;
import no.samspor.events.Event;
import no.samspor.events.Logged;
import no.samspor.events.Recorded;
import no.samspor.events.Undecodable;
import no.samspor.events.Undecodable.Fault;
import no.samspor.kernel.id.MandateId;
import no.samspor.log.EventCodecTest.Told;
import no.samspor.log.vault.DataKey;
import no.samspor.log.vault.KeyVault;
import no.samspor.log.vault.MemoryKeyVault;
import no.samspor.log.vault.VaultUnavailable;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UndecodableIT {

    private final MemoryKeyVault vault = new MemoryKeyVault();
    private final TestLog log = TestLog.telling(vault);

    @AfterEach
    void close() {
        log.close();
    }

    /** A sealed text moved from one event to another: both are true, together they are not. */
    private void tamper(long position) throws Exception {
        String other =
                new String(
                        log.codec.encode(
                                UUID.randomUUID(), TestLog.told(Some.mandate(), "merknad")));
        log.run(Role.OWNER, "ALTER TABLE log.event DISABLE TRIGGER USER");
        log.run(
                Role.OWNER,
                "UPDATE log.event SET payload = convert_to('"
                        + other
                        + "', 'UTF8')"
                        + " WHERE position = "
                        + position);
        log.run(Role.OWNER, "ALTER TABLE log.event ENABLE TRIGGER USER");
    }

    @Test
    void keeps_its_place_for_those_who_follow_and_stops_nobody() throws Exception {
        MandateId mandate = Some.mandate();
        log.log.append(Some.append(0, TestLog.told(mandate, "merknad")));
        Planted.in(log, mandate, 1, "test.whispered/1", "{}");
        Planted.in(log, mandate, 2, "test.told/1", "{\"mandate\"");
        log.log.append(Some.append(3, TestLog.told(mandate, "merknad")));
        Planted.in(log, Some.mandate(), 0, "xyz", "\u001b[31m" + "a".repeat(200), "[]", "\n");
        tamper(4);
        List<Logged<Event>> all = log.reader.follow(0, 10);
        assertThat(all).extracting(Logged::position).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(all.getFirst()).isInstanceOf(Recorded.class);
        assertThat(all.subList(1, 5))
                .extracting(each -> ((Undecodable) each).fault())
                .containsExactly(
                        Fault.UNKNOWN_NAME, Fault.DAMAGED, Fault.TAMPERED, Fault.UNKNOWN_NAME);
        assertThat(((Undecodable) all.get(1)).stream()).isEqualTo(mandate.toString());
        Undecodable strange = (Undecodable) all.get(4);
        assertThat(strange.stream()).startsWith("?_");
        assertThat(strange.name()).startsWith("?[31maaa").hasSize(100);

        List<Long> each = new ArrayList<>();
        log.reader.followEach(1, 4, event -> each.add(event.position()));
        assertThat(each).containsExactly(2L, 3L, 4L);
        var stream = SamsporEventStore.on(log.log, log.reader, log.heads).openStream(null);
        log.heads.advance(5);
        for (int i = 0; i < 5; i++) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            assertThat(message.trackingToken().position()).hasValue(i + 1);
            assertThat(Messages.positionOf(message)).isEqualTo(i + 1);
        }
        stream.close();
    }

    @Test
    void is_refused_to_whoever_would_judge_by_its_stream() throws Exception {
        MandateId mandate = Some.mandate();
        log.log.append(Some.append(0, TestLog.told(mandate, "merknad")));
        long position = Planted.in(log, mandate, 1, "test.whispered/1", "{}");
        for (Runnable reading :
                List.<Runnable>of(
                        () -> log.reader.stream(mandate, 0),
                        () -> log.reader.streamCorrected(mandate, 0),
                        () -> log.reader.at(position),
                        () -> log.reader.after(0, 10),
                        () ->
                                new PostgresEventStorageEngine(log.log, log.reader)
                                        .readEvents(mandate.toString(), 0))) {
            assertThatThrownBy(reading::run)
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessage(
                            "the event at position %d (test.whispered/1) cannot be read:"
                                    + " UNKNOWN_NAME",
                            position);
        }
        assertThat(log.reader.versionOf(mandate)).isEqualTo(1);
        assertThat(log.reader.versionAt(mandate, position - 1)).isZero();
        assertThat(log.reader.versionAt(mandate, 0)).isEqualTo(-1);
        assertThat(log.reader.mentioning(mandate, Set.of("test"), 0)).hasSize(1);
    }

    @Test
    void is_not_what_an_unreachable_vault_makes_of_events() {
        log.log.append(Some.append(0, TestLog.told(Some.mandate(), "merknad")));
        KeyVault away =
                new KeyVault() {
                    @Override
                    public DataKey keyFor(
                            no.samspor.kernel.id.PersonId subject,
                            no.samspor.kernel.id.OrganisationId organisation) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public DataKey find(UUID id) {
                        throw no.samspor.log.vault.Away.now();
                    }

                    @Override
                    public UUID inUse(
                            no.samspor.kernel.id.PersonId subject,
                            no.samspor.kernel.id.OrganisationId organisation) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public Set<UUID> destroy(
                            java.util.Collection<no.samspor.events.Erasure> erasures) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public void forget() {}
                };
        EventCodec codec =
                new EventCodec(
                        EventCodecTest.names(Map.of("test.told/1", Told.class)), List.of(), away);
        try (TestLog same = new TestLog(log.roles, codec)) {
            assertThatThrownBy(() -> same.reader.follow(0, 10))
                    .satisfies(e -> assertThat(Passing.isBehind(e)).isTrue())
                    .hasStackTraceContaining(VaultUnavailable.class.getName());
        }
    }
}
