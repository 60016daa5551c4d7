package no.samspor.log;

import static no.samspor.log.Some.drafted;
import static no.samspor.log.Some.mandate;
import static no.samspor.log.Some.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.samspor.events.Event;
import no.samspor.events.FieldChange;
import no.samspor.events.record.CorrectionEvent.RegistrationCorrected;
import no.samspor.events.steering.MandateEvent.MandateDrafted;
import no.samspor.kernel.id.CorrectionId;
import no.samspor.kernel.id.Id;
import no.samspor.kernel.id.MandateId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Axon's caching repository over the log: what is in memory never says more than what is stored.
 */
class AggregateCacheIT {

    private static final TestLog LOG = new TestLog();
    private static final AggregateCache CACHE = new AggregateCache(100);
    private static final SamsporEventStore STORE =
            SamsporEventStore.on(
                    new PostgresEventStorageEngine(
                            LOG.log, LOG.reader, corrected -> CACHE.remove(corrected.toString())),
                    LOG.reader,
                    LOG.heads);
    private static final CachingEventSourcingRepository<Noted> REPOSITORY =
            CachingEventSourcingRepository.builder(Noted.class)
                    .cache(CACHE)
                    .eventStore(STORE)
                    .build();

    /** As small as an aggregate can be: it counts what it hears and remembers the purpose. */
    public static class Noted {

        @AggregateIdentifier private String id;
        private int heard;
        private String purpose;

        Noted() {}

        void apply(Event event) {
            AggregateLifecycle.apply(event, MetaData.from(Map.of("stamp", Some.STAMP)));
        }

        @EventSourcingHandler
        void on(Event event) {
            id = event.stream().toString();
            heard++;
            if (event instanceof MandateDrafted drafted) purpose = drafted.text().purpose();
        }
    }

    private final MandateId mandate = mandate();

    @AfterAll
    static void close() {
        LOG.close();
    }

    @Test
    void an_aggregate_is_kept_and_moves_on_with_what_is_stored() throws Exception {
        create(null);
        assertThat(CACHE.containsKey(mandate.toString())).isTrue();
        change(null, 1);
        assertThat(heard()).isEqualTo(2);
        CACHE.removeAll();
        assertThat(heard()).as("and the log says the same").isEqualTo(2);
    }

    @Test
    void what_was_not_stored_is_forgotten() throws Exception {
        create(null);
        // Somebody else, on another node, writes the next version.
        LOG.log.append(Some.append(1, returned(mandate, 1)));
        assertThatThrownBy(() -> change(null, 2)).isInstanceOf(ConcurrencyException.class);
        assertThat(CACHE.containsKey(mandate.toString())).isFalse();
        assertThat(heard()).isEqualTo(2);
        change(null, 2);
        assertThat(heard()).isEqualTo(3);
    }

    @Test
    void what_was_answered_before_is_not_done_again() throws Exception {
        create(null);
        Append.Key key = Some.key("change-" + mandate, mandate);
        change(key, 1);
        assertThatThrownBy(() -> change(key, 2)).isInstanceOf(AnsweredBefore.class);
        assertThat(heard()).isEqualTo(2);
        assertThat(LOG.reader.versionOf(mandate)).isEqualTo(1);
    }

    @Test
    void a_creation_answered_before_leaves_nothing_behind() throws Exception {
        Append.Key key = Some.key("create-" + mandate, mandate);
        create(key);
        MandateId second = mandate();
        assertThatThrownBy(
                        () ->
                                inUnitOfWork(
                                        key,
                                        () ->
                                                REPOSITORY
                                                        .newInstance(Noted::new)
                                                        .invoke(
                                                                noted -> {
                                                                    noted.apply(drafted(second));
                                                                    return null;
                                                                })))
                .isInstanceOf(AnsweredBefore.class);
        assertThat(CACHE.containsKey(second.toString())).isFalse();
    }

    @Test
    void a_corrected_aggregate_is_read_anew_with_its_correction() throws Exception {
        create(null);
        assertThat(purpose()).startsWith("Etablere");
        long position = LOG.reader.stream(mandate, 0).getFirst().position();
        RegistrationCorrected correction =
                new RegistrationCorrected(
                        new CorrectionId(Id.fresh()),
                        mandate,
                        position,
                        List.of(new FieldChange("/event/text/purpose", null, "\"Drifte\"")),
                        List.of(),
                        "skrivefeil",
                        Some.SOMEBODY,
                        Some.SOMEBODY);
        STORE.publish(PostgresEventStorageEngineIT.message(correction, 0));
        assertThat(purpose()).isEqualTo("Drifte");
        assertThat(((MandateDrafted) LOG.reader.at(position).event()).text().purpose())
                .as("what is stored stays")
                .startsWith("Etablere");
    }

    private void create(Append.Key key) throws Exception {
        inUnitOfWork(
                key,
                () ->
                        REPOSITORY
                                .newInstance(Noted::new)
                                .invoke(
                                        noted -> {
                                            noted.apply(drafted(mandate));
                                            return null;
                                        }));
    }

    private void change(Append.Key key, int version) throws Exception {
        inUnitOfWork(
                key,
                () ->
                        REPOSITORY
                                .load(mandate.toString())
                                .invoke(
                                        noted -> {
                                            noted.apply(returned(mandate, version));
                                            return null;
                                        }));
    }

    private int heard() throws Exception {
        return inUnitOfWork(
                null, () -> REPOSITORY.load(mandate.toString()).invoke(noted -> noted.heard));
    }

    private String purpose() throws Exception {
        return inUnitOfWork(
                null, () -> REPOSITORY.load(mandate.toString()).invoke(noted -> noted.purpose));
    }

    private static <T> T inUnitOfWork(Append.Key key, Callable<T> work) throws Exception {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("test"));
        new AppendContext(key).register(unitOfWork);
        var result = unitOfWork.executeWithResult(work);
        if (result.isExceptional()) throw (Exception) result.exceptionResult();
        return result.getPayload();
    }
}
