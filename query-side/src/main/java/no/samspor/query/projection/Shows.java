package no.samspor.query.projection;

import java.util.List;

/** Whoever reads views says which, so that they are kept; a bean of each feature is one. */
public interface Shows {
    List<View<?>> views();

    /** Those of them whose rows have names. */
    default List<Named> names() {
        return List.of();
    }
}
