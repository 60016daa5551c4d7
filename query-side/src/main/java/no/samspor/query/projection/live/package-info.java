/** How the views follow the log, and how they are rebuilt beside the ones that are read. */
@NullMarked
package no.samspor.query.projection.live;

import org.jspecify.annotations.NullMarked;
