/** Signed texts (C2SP signed-note): checkpoints, cosignatures, and proofs that stand alone. */
@NullMarked
package no.samspor.proof.note;

import org.jspecify.annotations.NullMarked;
