package no.samspor.query.planted.stored;

import no.samspor.query.projection.fold.Shape;

/** Knows how it is stored. */
final class StoredView {
    int columns(Shape shape) {
        return shape.columns().size();
    }
}
