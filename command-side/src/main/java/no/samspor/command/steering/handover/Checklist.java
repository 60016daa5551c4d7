package no.samspor.command.steering.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.samspor.kernel.Code;

/** What must be in place before a handover can be accepted, and what is. */
record Checklist(Set<Code> mandatory, Set<Code> done, Set<Code> waived) {

    static Checklist of(List<Code> mandatory) {
        return new Checklist(Set.copyOf(mandatory), Set.of(), Set.of());
    }

    /** Mandatory items that are neither done nor waived, by code. */
    List<String> missing() {
        TreeSet<String> missing = new TreeSet<>();
        for (Code item : mandatory) {
            if (!done.contains(item) && !waived.contains(item)) missing.add(item.value());
        }
        return List.copyOf(missing);
    }

    Checklist doing(Code item) {
        return new Checklist(mandatory, and(done, item), waived);
    }

    Checklist waiving(Code item) {
        return new Checklist(mandatory, done, and(waived, item));
    }

    private static Set<Code> and(Set<Code> items, Code item) {
        Set<Code> more = new HashSet<>(items);
        more.add(item);
        return Set.copyOf(more);
    }
}
