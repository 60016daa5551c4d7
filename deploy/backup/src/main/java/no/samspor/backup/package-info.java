/**
 * The record as one file that proves itself, and the way back: what comes back is held against the
 * checkpoints that others have seen, before it is taken for the record.
 */
@NullMarked
package no.samspor.backup;

import org.jspecify.annotations.NullMarked;
