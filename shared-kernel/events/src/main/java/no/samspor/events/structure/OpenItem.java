package no.samspor.events.structure;

import no.samspor.kernel.id.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that is left open when a project or programme closes (I-33).
 *
 * @param item the project, handover, frame or decision that is open
 * @param no the decision's follow-up; null for anything else
 */
public record OpenItem(Id item, @Nullable Integer no) {

    public static OpenItem of(Id item) {
        return new OpenItem(item, null);
    }

    /** As people see it in a refusal: the identity, with the follow-up's number if there is one. */
    public String text() {
        return no == null ? item.text() : item.text() + "#" + no;
    }
}
