/**
 * The log as one can verify it without believing us: checkpoints, tiles, entries and proofs, each
 * in its published form ({@code docs/proof-format.md}).
 */
@NullMarked
package no.samspor.query.proof;

import org.jspecify.annotations.NullMarked;
