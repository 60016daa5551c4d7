package no.samspor.query.projection.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samspor.kernel.Access;
import no.samspor.query.projection.fold.Entry.Assigned;
import no.samspor.query.projection.fold.Entry.Disputed;
import no.samspor.query.projection.fold.Entry.Evidenced;
import org.jspecify.annotations.Nullable;

/**
 * What one row rests on: its events, the strictest access among them, what they lack and what of
 * them is disputed.
 */
final class Contribution {

    private final List<Evidenced> evidence;
    private final List<Disputed> disputes;
    private final Set<Assigned> seen = Collections.newSetFromMap(new IdentityHashMap<>(8));

    Contribution(List<Evidenced> evidence, List<Disputed> disputes) {
        this.evidence = evidence;
        this.disputes = disputes;
    }

    void add(Assigned assigned) {
        seen.add(assigned);
    }

    Segment segment(int from, int to, List<@Nullable String> cells, List<Doubt> doubt) {
        TreeSet<Long> positions = new TreeSet<>();
        TreeSet<String> lacking = new TreeSet<>();
        TreeSet<String> warnings = new TreeSet<>();
        Access.Level access = Access.Level.PUBLIC;
        for (Assigned each : seen) {
            positions.add(each.source());
            positions.add(each.position());
            warnings.addAll(each.warnings());
            if (!each.notEvidenced().isEmpty()) lacking.addAll(lacking(each, positions));
            if (each.access().compareTo(access) > 0) access = each.access();
        }
        return new Segment(
                from,
                to,
                cells,
                doubt,
                access,
                owner(access),
                lacking.isEmpty() ? List.of() : List.copyOf(lacking),
                warnings.isEmpty() ? List.of() : List.copyOf(warnings),
                disputes.isEmpty() ? List.of() : disputed(positions),
                List.copyOf(positions));
    }

    /** What it still lacks; the evidence that filled the rest joins the row's positions. */
    private Set<String> lacking(Assigned each, Set<Long> positions) {
        Set<String> lacking = new TreeSet<>(each.notEvidenced());
        for (Evidenced later : evidence) {
            boolean speaksOfIt =
                    later.stream().equals(each.stream()) && later.position() > each.source();
            if (speaksOfIt && lacking.removeAll(later.rules())) positions.add(later.position());
        }
        return lacking;
    }

    /** The fields in open conflicts; an ended one too says why the row is as it is. */
    private List<String> disputed(Set<Long> positions) {
        Map<String, String> open = new TreeMap<>();
        for (Disputed each : disputes) {
            if (seen.stream().noneMatch(one -> one.stream().equals(each.stream()))) continue;
            positions.add(each.source());
            if (each.open()) open.put(each.conflict(), each.field());
            else open.remove(each.conflict());
        }
        return List.copyOf(new TreeSet<>(open.values()));
    }

    /** The archive creator of all that is closed; of what is open, of what was recorded first. */
    private @Nullable String owner(Access.Level strictest) {
        boolean closed = strictest.compareTo(Access.Level.INTERNAL) > 0;
        List<String> owners = new ArrayList<>(1);
        @Nullable Assigned first = null;
        for (Assigned each : seen) {
            if (first == null || first.follows(each)) first = each;
            boolean counts = closed && each.access().compareTo(Access.Level.INTERNAL) > 0;
            if (counts && !owners.contains(each.owner())) owners.add(each.owner());
        }
        if (closed) return owners.size() == 1 ? owners.getFirst() : null;
        return first == null ? null : first.owner();
    }
}
