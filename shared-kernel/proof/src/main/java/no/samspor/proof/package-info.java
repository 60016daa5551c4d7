/**
 * How anyone can see that the log is what it was: the bytes of a leaf, and how a text is refused.
 * The JDK alone, no clock and no I/O, so that an auditor can run it anywhere.
 */
@NullMarked
package no.samspor.proof;

import org.jspecify.annotations.NullMarked;
