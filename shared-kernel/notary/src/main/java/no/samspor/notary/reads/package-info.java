/**
 * The log of reads: who read what that is closed. Append-only, with dense positions; a tree as RFC
 * 6962 makes it over the stored bytes, whose root the log's own key signs.
 */
@NullMarked
package no.samspor.notary.reads;

import org.jspecify.annotations.NullMarked;
