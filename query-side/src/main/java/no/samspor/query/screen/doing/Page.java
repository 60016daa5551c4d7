package no.samspor.query.screen.doing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samspor.query.screen.Json;
import org.jspecify.annotations.Nullable;

/**
 * A form as one page shows it.
 *
 * @param thing the identity that it is asked of; null for what is made anew
 * @param version that was seen; null for what is made anew
 * @param key made once for the form, so that sending it twice has one effect
 * @param errors in words, by the pointer of the field; those of the form as a whole at the empty
 *     one
 * @param refusal what the API answered to it; null where it was not sent, or not refused
 * @param since what happened to the thing since it was seen; empty where nothing did
 */
public record Page(
        Task task,
        @Nullable String thing,
        @Nullable String version,
        String key,
        List<Field> fields,
        Map<String, String> carried,
        Map<String, String> errors,
        @Nullable Json refusal,
        List<Json> since) {

    private static final String BASIS = "/basis";

    /** The same page, with what the API answered to it. */
    Page refused(Json problem, List<Json> happened) {
        return new Page(task, thing, version, key, fields, carried, errors, problem, happened);
    }

    /** Without what the actor states about the act. */
    public List<Field> own() {
        return fields.stream().filter(each -> !each.pointer().equals(BASIS)).toList();
    }

    /** What the actor states about the act: kept apart, since all of it may be left out. */
    public @Nullable Field basis() {
        return fields.stream()
                .filter(each -> each.pointer().equals(BASIS))
                .findFirst()
                .orElse(null);
    }

    /** Whether the part that is folded away must be seen. */
    public boolean isBasisOpen() {
        Field basis = basis();
        return task.isReported()
                || (basis != null && basis.isFilled())
                || errors.keySet().stream().anyMatch(each -> each.startsWith(BASIS));
    }

    /** Whether a field is carried on as several of its name. */
    public boolean takesSeveral(String pointer) {
        Map<String, Field> all = new LinkedHashMap<>();
        collect(fields, all);
        @Nullable Field field = all.get(pointer);
        return field != null && field.kind() == Field.Kind.CHECKS;
    }

    /** Whether something within a field is to be mended, so that it must be seen. */
    public boolean hasFaultIn(String pointer) {
        return errors.keySet().stream().anyMatch(each -> each.startsWith(pointer));
    }

    public @Nullable String error(String pointer) {
        return errors.get(pointer);
    }

    /** One line of the summary of errors. */
    public record Fault(String id, String label, String words) {}

    public List<Fault> faults() {
        Map<String, Field> all = new LinkedHashMap<>();
        collect(fields, all);
        List<Fault> faults = new ArrayList<>();
        errors.forEach(
                (pointer, words) -> {
                    @Nullable Field field = all.get(pointer);
                    faults.add(
                            field == null
                                    ? new Fault("form", "", words)
                                    : new Fault(field.id(), field.label(), words));
                });
        return faults;
    }

    private static void collect(List<Field> fields, Map<String, Field> all) {
        for (Field each : fields) {
            all.put(each.pointer(), each);
            collect(each.parts(), all);
            collect(each.rows(), all);
        }
    }

    /** What explains this one case, beside what every problem says. */
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        Json problem = refusal;
        if (problem == null) return details;
        problem.node()
                .forEachEntry(
                        (name, value) -> {
                            if (!SAID.contains(name)) {
                                details.put(name, text(value));
                            }
                        });
        return details;
    }

    private static String text(tools.jackson.databind.JsonNode value) {
        if (!value.isArray()) return value.asString(value.toString());
        List<String> texts = new ArrayList<>();
        for (var each : value) texts.add(each.asString(each.toString()));
        return String.join(", ", texts);
    }

    private static final List<String> SAID =
            List.of(
                    "type",
                    "title",
                    "status",
                    "instance",
                    "code",
                    "rule",
                    "errors",
                    "traceId",
                    "version",
                    "allowedRoles");

    /** Each filled field as it will be recorded, for the last look at it. */
    public List<Field> said() {
        List<Field> said = new ArrayList<>();
        gather(fields, said);
        return said;
    }

    private static void gather(List<Field> fields, List<Field> said) {
        for (Field each : fields) {
            if (!each.isFilled()) continue;
            if (!each.value().isBlank()) said.add(each);
            gather(each.parts(), said);
            gather(each.rows(), said);
        }
    }
}
