/** The fold of changes into row versions: pure, in memory, the same live and in a rebuild. */
@NullMarked
package no.samspor.query.projection.fold;

import org.jspecify.annotations.NullMarked;
