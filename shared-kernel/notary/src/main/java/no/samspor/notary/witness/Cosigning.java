package no.samspor.notary.witness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.samspor.notary.store.AlarmKind;
import no.samspor.notary.store.Alarms;
import no.samspor.notary.store.Checkpoints;
import no.samspor.notary.store.Cosignatures;
import no.samspor.notary.store.Finding;
import no.samspor.notary.store.Keys;
import no.samspor.notary.store.Sealed;
import no.samspor.notary.store.Tiles;
import no.samspor.notary.store.Window;
import no.samspor.proof.tree.ConsistencyProof;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds in which every witness is asked about the newest checkpoint at once, so that all confirm
 * the same one. Who does not answer is left out for a while: it costs nothing but the window.
 */
public final class Cosigning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);
    private static final long PAUSE_NANOS_MIN = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_NANOS_MAX = TimeUnit.MINUTES.toNanos(1);

    /** Of one round: a witness is asked at most twice, and each answer is bounded as well. */
    private static final long ROUND_SECONDS_MAX = 12;

    private final DataSource source;
    private final Witnesses witnesses;
    private final WitnessClient client = new WitnessClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Witness, Course> courses = new HashMap<>();

    /** How it goes with one witness. Touched by one task at a time. */
    private static final class Course {
        long size = -1;
        int epoch;
        int failures;
        long notBefore;
        boolean contradicts;
        String words = "";
    }

    /** What a round is about. */
    private record Round(Connection connection, int epoch, Sealed newest) {}

    /** Asks as {@code source} gives connections; one round at a time. */
    public Cosigning(DataSource source, Witnesses witnesses) {
        this.source = source;
        this.witnesses = witnesses;
        for (Witness each : witnesses.all()) courses.put(each, new Course());
    }

    public Witnesses witnesses() {
        return witnesses;
    }

    /** Asks those who have not confirmed the newest checkpoint and may be asked again. */
    public void round() throws SQLException, InterruptedException {
        if (witnesses.all().isEmpty()) return;
        try (Connection connection = source.getConnection()) {
            Checkpoints checkpoints = new Checkpoints(connection);
            int epoch = checkpoints.epoch();
            byte @Nullable [] note = checkpoints.newest(epoch);
            if (note == null) return;
            Round round = new Round(connection, epoch, Sealed.parse(note));
            List<Witness> due = due(round);
            if (due.isEmpty()) return;
            ask(round, due);
            new Cosignatures(connection).judge(epoch, round.newest.size(), witnesses.quorum());
            raiseIfOutvoted(round);
        } catch (Tiles.Unreadable lost) {
            throw lost.failure();
        }
    }

    private List<Witness> due(Round round) throws SQLException {
        List<Witness> due = new ArrayList<>();
        for (Witness each : witnesses.all()) {
            Course course = course(each);
            if (course.size < 0 || course.epoch != round.epoch) {
                course.size = new Cosignatures(round.connection).newestOf(round.epoch, each.key());
                course.epoch = round.epoch;
            }
            boolean wanted = course.size < round.newest.size();
            if (wanted && System.nanoTime() - course.notBefore >= 0) due.add(each);
        }
        return due;
    }

    private Course course(Witness witness) {
        return courses.computeIfAbsent(witness, each -> new Course());
    }

    private void ask(Round round, List<Witness> due) throws SQLException, InterruptedException {
        Map<Witness, ConsistencyProof> proofs = new HashMap<>();
        for (Witness each : due) proofs.put(each, proof(round, course(each).size));
        Map<Witness, Said> said = answers(round, proofs);
        Map<Witness, ConsistencyProof> again = new HashMap<>();
        for (Map.Entry<Witness, Said> each : said.entrySet()) {
            if (each.getValue() instanceof Said.Knows knows
                    && knows.size() <= round.newest.size()) {
                again.put(each.getKey(), proof(round, knows.size()));
            }
        }
        if (!again.isEmpty()) said.putAll(answers(round, again));
        for (Map.Entry<Witness, Said> each : said.entrySet()) {
            keep(round, each.getKey(), each.getValue());
        }
    }

    private static ConsistencyProof proof(Round round, long old) {
        Tiles tiles = new Tiles(round.connection, round.epoch);
        return tiles.tree(round.newest.size()).consistencyWith(old);
    }

    private Map<Witness, Said> answers(Round round, Map<Witness, ConsistencyProof> proofs)
            throws InterruptedException {
        List<Witness> asked = List.copyOf(proofs.keySet());
        List<Callable<Said>> questions = new ArrayList<>();
        for (Witness each : asked) {
            ConsistencyProof proof =
                    proofs.getOrDefault(each, new ConsistencyProof(0, 0, List.of()));
            questions.add(() -> client.ask(each, proof, round.newest.note()));
        }
        List<Future<Said>> answers =
                threads.invokeAll(questions, ROUND_SECONDS_MAX, TimeUnit.SECONDS);
        Map<Witness, Said> said = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) said.put(asked.get(i), answer(answers.get(i)));
        return said;
    }

    private static Said answer(Future<Said> answer) throws InterruptedException {
        if (answer.isCancelled()) return new Said.Nothing("no answer in time");
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            return new Said.Nothing("the question failed: " + failed.getCause());
        }
    }

    private void keep(Round round, Witness witness, Said said) throws SQLException {
        Course course = course(witness);
        switch (said) {
            case Said.Cosigned cosigned -> {
                new Cosignatures(round.connection)
                        .add(round.epoch, round.newest.size(), witness.owned(), cosigned.line());
                course.size = round.newest.size();
                course.failures = 0;
                course.contradicts = false;
                tell(round, witness, "cosigned", course.size);
            }
            case Said.Knows knows -> {
                boolean ahead = knows.size() > round.newest.size();
                course.contradicts = ahead;
                String words = "it knows a log of " + knows.size();
                later(round, witness, ahead ? words + ", which is longer" : words);
            }
            case Said.Contradicts contradicts -> {
                course.contradicts = true;
                later(round, witness, contradicts.words());
            }
            case Said.Nothing nothing -> later(round, witness, nothing.words());
        }
    }

    private void later(Round round, Witness witness, String words) throws SQLException {
        Course course = course(witness);
        long pause = PAUSE_NANOS_MIN << Math.min(course.failures++, 6);
        course.notBefore = System.nanoTime() + Math.min(pause, PAUSE_NANOS_MAX);
        if (!words.equals(course.words)) {
            if (course.contradicts) LOG.error("the witness {} disagrees: {}", witness.key(), words);
            else LOG.warn("the witness {} did not confirm: {}", witness.key(), words);
        }
        tell(round, witness, words, null);
    }

    private void tell(Round round, Witness witness, String words, @Nullable Long size)
            throws SQLException {
        Course course = course(witness);
        if (size == null && words.equals(course.words)) return;
        course.words = words;
        new Keys(round.connection).says(witness.key(), words, size);
    }

    /**
     * One witness that lies must not bring the log to a standstill, so its word alone is loud and
     * no more. It is an alarm when so many disagree that the log can no longer be witnessed: once,
     * since what was acknowledged goes on disagreeing.
     */
    private void raiseIfOutvoted(Round round) throws SQLException {
        List<Witness> against =
                witnesses.all().stream().filter(each -> course(each).contradicts).toList();
        if (against.isEmpty() || witnesses.ownersWithout(against) >= witnesses.quorum()) return;
        Alarms alarms = new Alarms(round.connection);
        if (alarms.standing() != null || round.epoch > 1) return;
        if (alarms.wasRaised(round.epoch, AlarmKind.WITNESSES_REFUSE)) return;
        Finding finding =
                Finding.at(AlarmKind.WITNESSES_REFUSE, null)
                        .with(round.newest, round.newest.note().bytes());
        alarms.raise(UUID.randomUUID(), round.epoch, Window.of(round.connection).head(), finding);
    }

    @Override
    public void close() {
        client.close();
        threads.shutdownNow();
    }
}
