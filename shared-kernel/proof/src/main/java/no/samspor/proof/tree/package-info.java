/** The Merkle tree of RFC 6962: how it grows, its root, and proofs of what it holds. */
@NullMarked
package no.samspor.proof.tree;

import org.jspecify.annotations.NullMarked;
