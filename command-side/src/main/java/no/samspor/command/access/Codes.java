package no.samspor.command.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.samspor.edge.Problem;
import no.samspor.events.Fold;
import no.samspor.events.record.CodeListEvent;
import no.samspor.events.record.CodeLists;
import no.samspor.kernel.Code;
import no.samspor.kernel.CodeOf;
import no.samspor.kernel.Stamp;
import no.samspor.kernel.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a code that its list does not hold on any day that the act's effective date can mean. The
 * lists are those that we ship, and what recorded events have added or ended.
 */
@Component
final class Codes {

    private static final Fold<CodeLists> FOLD =
            Fold.of(CodeLists.class)
                    .hears(
                            CodeListEvent.class,
                            (was, event, stamp) ->
                                    (was == null ? CodeLists.builtIn() : was).with(event));

    /** What a source leaves open; whoever acts himself knows. */
    private static final Code UNSTATED = new Code("unstated");

    private final Standings standings;
    private final Map<Class<?>, RecordComponent[]> opened = new ConcurrentHashMap<>();

    Codes(Standings standings) {
        this.standings = standings;
    }

    void refuseUnknown(Object command, Stamp stamp) {
        check(command, null, "", stamp);
    }

    private void check(@Nullable Object value, @Nullable CodeOf of, String pointer, Stamp stamp) {
        switch (value) {
            case Code code when of != null -> check(code, of.value(), pointer, stamp);
            case Collection<?> many -> {
                int index = 0;
                for (Object each : many) check(each, of, pointer + "/" + index++, stamp);
            }
            case Record record when record.getClass().getName().startsWith("no.samspor") -> {
                for (RecordComponent part : componentsOf(record)) {
                    check(
                            read(part, record),
                            part.getAnnotation(CodeOf.class),
                            pointer + "/" + part.getName(),
                            stamp);
                }
            }
            case null -> {}
            default -> {}
        }
    }

    private void check(Code code, String list, String pointer, Stamp stamp) {
        @Nullable CodeLists recorded = standings.of(FOLD, CodeListEvent.idOf(list)).value();
        CodeLists lists = recorded == null ? CodeLists.builtIn() : recorded;
        UncertainDate when = stamp.effectiveFrom();
        if (code.equals(UNSTATED) && stamp.isNative()) {
            throw new Problem.Thrown(Problem.of(AccessRefusal.CODE_UNSTATED, pointer, null));
        }
        if (lists.mayHold(list, code, when)) return;
        List<String> allowed =
                lists.codesOn(list, when.isUnstated() ? stamp.askedOn() : when.latest()).stream()
                        .map(entry -> entry.code().value())
                        .toList();
        throw new Problem.Thrown(
                new Problem(
                        AccessRefusal.CODE_UNKNOWN,
                        List.of(
                                new Problem.FieldError(
                                        pointer, AccessRefusal.CODE_UNKNOWN.words())),
                        Map.of("codeList", list, "allowed", allowed)));
    }

    private RecordComponent[] componentsOf(Record value) {
        return opened.computeIfAbsent(
                value.getClass(),
                type -> {
                    RecordComponent[] components = type.getRecordComponents();
                    for (RecordComponent each : components) each.getAccessor().setAccessible(true);
                    return components;
                });
    }

    private static @Nullable Object read(RecordComponent part, Record owner) {
        try {
            return part.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new AssertionError("a record's own accessor failed", impossible);
        }
    }
}
