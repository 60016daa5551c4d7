package no.samspor.command.access;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samspor.authority.Roster;
import no.samspor.edge.EdgeRefusal;
import no.samspor.edge.Problem;
import no.samspor.events.Event;
import no.samspor.events.Families;
import no.samspor.events.Mentions;
import no.samspor.events.Recorded;
import no.samspor.kernel.Command;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Judgement;
import no.samspor.kernel.Refusal;
import no.samspor.kernel.Refused;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.id.Id;
import no.samspor.log.AnsweredBefore;
import no.samspor.log.Append;
import no.samspor.log.AppendConflict;
import no.samspor.log.AppendContext;
import no.samspor.log.EventLog;
import no.samspor.log.GuardMoved;
import no.samspor.log.KeyReused;
import no.samspor.log.LogReader;
import no.samspor.log.LogUnavailable;
import no.samspor.log.Passing;
import no.samspor.log.Receipt;
import no.samspor.log.Standstill;
import no.samspor.log.UnreadableEvent;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes a command in and gives an answer out. Asking twice with one key has one effect and one
 * answer; a decision whose grounds moved meanwhile is made anew, a few times.
 */
@Component
public final class Door implements Entrance {

    /** Where refusals are kept, with who and why: never in the record itself. */
    private static final Logger REFUSALS = LoggerFactory.getLogger("samspor.refusals");

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int ATTEMPTS_MAX = 8;

    private final CommandBus bus;
    private final EventLog log;
    private final LogReader reader;
    private final Standings standings;
    private final Standstill standstill;
    private final FirstTold told;

    public Door(
            CommandBus bus,
            EventLog log,
            LogReader reader,
            Standings standings,
            Standstill standstill,
            FirstTold told) {
        this.bus = bus;
        this.log = log;
        this.reader = reader;
        this.standings = standings;
        this.standstill = standstill;
        this.told = told;
    }

    @Override
    public ResponseEntity<Answer> ask(Asked<?> asked) {
        refuseAtAStandstill(asked.command());
        try {
            return answered(asked);
        } catch (KeyReused reused) {
            throw thrown(AccessRefusal.KEY_REUSED);
        } catch (LogUnavailable unavailable) {
            throw thrown(
                    unavailable.mayBeStored()
                            ? LogRefusal.OUTCOME_UNKNOWN
                            : EdgeRefusal.NOT_AVAILABLE);
        } catch (RuntimeException fault) {
            throw unreadable(fault);
        }
    }

    /** A log that may have been altered is not built upon, but for what ends that. */
    private void refuseAtAStandstill(Command command) {
        @Nullable String alarm = standstill.reason();
        if (alarm == null || command instanceof Command.Remedy) return;
        throw new Problem.Thrown(Problem.of(LogRefusal.AT_A_STANDSTILL, Map.of("alarm", alarm)));
    }

    /** A judgement on a state with a hole in it would be worse than none. */
    static RuntimeException unreadable(RuntimeException fault) {
        @Nullable UnreadableEvent unreadable = Passing.cause(fault, UnreadableEvent.class);
        if (unreadable == null) return fault;
        LOG.error("refused, since it cannot be judged: {}", unreadable.getMessage());
        return new Problem.Thrown(
                Problem.of(
                        AccessRefusal.EVENT_UNREADABLE,
                        Map.of("position", unreadable.event().position())));
    }

    /** What is refused now may have been accepted before, with this very key. */
    private ResponseEntity<Answer> answered(Asked<?> asked) {
        try {
            return decide(asked);
        } catch (AnsweredBefore again) {
            return written(asked, repeated(again.first()), true);
        } catch (Refused refused) {
            @Nullable Receipt before = reader.answered(asked.key());
            if (before != null) return written(asked, repeated(before), true);
            REFUSALS.info(
                    "refused {} {} person={} organisation={} role={} key={}",
                    refused.reason().code(),
                    asked.command().target(),
                    asked.stamp().actor().person(),
                    asked.stamp().actor().organisation(),
                    asked.stamp().actor().role(),
                    asked.stamp().commandId());
            throw refused;
        }
    }

    private ResponseEntity<Answer> decide(Asked<?> asked) {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            AppendContext append = new AppendContext(asked.key());
            List<Append.Guard> warranted = asked.warrant().guards();
            try {
                Judgement<?> judgement = dispatch(asked, warranted, append);
                return accepted(asked, judgement, append);
            } catch (ConcurrencyException | AppendConflict raced) {
                // Another node wrote first: the state is loaded anew and judged again.
            } catch (GuardMoved moved) {
                standings.haveMoved(
                        append.guards().stream()
                                .map(each -> new Standings.Move(each.family(), each.about()))
                                .toList());
            }
        }
        throw new Refused(AccessRefusal.MOVED_MEANWHILE);
    }

    private Judgement<?> dispatch(
            Asked<?> asked, List<Append.Guard> warranted, AppendContext append) {
        Asking asking =
                new Asking(
                        asked.stamp(),
                        asked.expectedVersion(),
                        standings,
                        warranted,
                        Standpoint.of(
                                asked.stamp().actor(),
                                asked.warrant()::takesPartIn,
                                standings::closure),
                        append,
                        false);
        return judged(bus, asked.command(), asking);
    }

    /**
     * What its feature says to {@code command}, in a unit of work of its own: within another, that
     * of a reaction, its events would be stored when that one ends, and not when this returns.
     */
    static Judgement<?> judged(CommandBus bus, Command command, Asking asking) {
        @Nullable UnitOfWork<?> around =
                CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (around == null) return judgedAlone(bus, command, asking);
        CurrentUnitOfWork.clear(around);
        try {
            return judgedAlone(bus, command, asking);
        } finally {
            CurrentUnitOfWork.set(around);
        }
    }

    private static Judgement<?> judgedAlone(CommandBus bus, Command command, Asking asking) {
        CommandMessage<Command> message =
                new GenericCommandMessage<>(
                        new GenericMessage<>(command, Map.of(Asking.KEY, asking)),
                        Features.nameOf(command));
        FutureCallback<Command, Judgement<?>> outcome = new FutureCallback<>();
        bus.dispatch(message, outcome);
        var result = outcome.getResult();
        if (!result.isExceptional()) return result.getPayload();
        if (result.exceptionResult() instanceof RuntimeException fault) throw fault;
        throw new IllegalStateException("a command failed", result.exceptionResult());
    }

    private ResponseEntity<Answer> accepted(
            Asked<?> asked, Judgement<?> judgement, AppendContext append) {
        @Nullable Receipt receipt = append.receipt();
        if (receipt == null) {
            receipt = log.append(new Append(List.of(), append.guards(), asked.key()));
        }
        if (receipt.repeated()) return written(asked, repeated(receipt), true);
        Set<Standings.Move> moves = movesOf(judgement, asked.stamp());
        standings.haveMoved(moves);
        if (moves.stream().anyMatch(each -> Roster.isGivenBy(each.family()))) {
            told.stored(receipt.position());
        }
        return written(
                asked, answer(receipt, judgement.notEvidenced(), judgement.warnings()), false);
    }

    private static Set<Standings.Move> movesOf(Judgement<?> judgement, Stamp stamp) {
        Set<Standings.Move> moves = new LinkedHashSet<>();
        for (Object each : judgement.events()) {
            Event event = (Event) each;
            String family = Families.familyOf(event);
            for (Id about : Mentions.of(event, stamp)) moves.add(new Standings.Move(family, about));
        }
        return moves;
    }

    /** The first answer again: what its events were stamped with is read back from the log. */
    private Answer repeated(Receipt receipt) {
        Set<Invariant> notEvidenced = EnumSet.noneOf(Invariant.class);
        Set<Invariant> warnings = EnumSet.noneOf(Invariant.class);
        if (!receipt.eventIds().isEmpty()) {
            @Nullable Recorded<Event> last = reader.at(receipt.position());
            if (last != null) {
                Stamp stamp = last.stamp();
                notEvidenced.addAll(stamp.notEvidenced());
                warnings.addAll(stamp.warnings());
            }
        }
        return answer(receipt, notEvidenced, warnings);
    }

    private static Answer answer(
            Receipt receipt, Set<Invariant> notEvidenced, Set<Invariant> warnings) {
        return new Answer(
                java.util.Objects.requireNonNull(receipt.target()),
                receipt.version(),
                receipt.position(),
                receipt.recordedAt(),
                receipt.eventIds(),
                notEvidenced,
                warnings,
                receipt.receipts());
    }

    private static ResponseEntity<Answer> written(Asked<?> asked, Answer answer, boolean repeated) {
        boolean created = asked.command() instanceof Command.Creation;
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                        .contentType(MediaType.APPLICATION_JSON)
                        .eTag("\"" + answer.version() + "\"");
        if (repeated) response.header("Idempotent-Replayed", "true");
        return response.body(answer);
    }

    private static Problem.Thrown thrown(Refusal reason) {
        return new Problem.Thrown(Problem.of(reason));
    }
}
