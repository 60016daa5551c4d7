/**
 * The peers: the same mandate on stock Axon, as its starter gives it and with what is cheap to
 * change about that. They are measured, never shipped, and share nothing with the product.
 */
@NullMarked
package no.samspor.bench.peer;

import org.jspecify.annotations.NullMarked;
