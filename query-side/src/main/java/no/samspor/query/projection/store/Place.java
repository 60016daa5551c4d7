package no.samspor.query.projection.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a thing belongs, for the question of who may see it.
 *
 * @param programme {@link #EVERYBODYS} for what no programme owns and all work with, a register;
 *     null where nothing says
 * @param body whose matter it is; null where it is none's
 */
record Place(@Nullable String programme, @Nullable String body) {

    static final String EVERYBODYS = "*";

    static final Place NOWHERE = new Place(null, null);
}
