package no.samspor.log;

import no.samspor.events.Event;
import no.samspor.events.Families;
import org.jspecify.annotations.Nullable;

/** Which event type is stored under which name: a closed table, never a class name. */
public interface EventNames {

    /** Everything that the record can store. */
    EventNames FAMILIES =
            new EventNames() {
                @Override
                public String nameOf(Class<? extends Event> type) {
                    return Families.nameOf(type);
                }

                @Override
                public @Nullable Class<? extends Event> typeOf(String name) {
                    return Families.typeOf(name);
                }
            };

    /** Throws {@link IllegalArgumentException} for a type outside the table. */
    String nameOf(Class<? extends Event> type);

    /** Null for a name outside the table. */
    @Nullable Class<? extends Event> typeOf(String name);

    /** What a whole family's names begin with, {@code mandate}. */
    static String familyOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
