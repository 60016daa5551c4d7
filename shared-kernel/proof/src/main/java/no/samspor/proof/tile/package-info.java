/** The tree as tiles and the leaves as bundles (C2SP tlog-tiles): files that never change. */
@NullMarked
package no.samspor.proof.tile;

import org.jspecify.annotations.NullMarked;
