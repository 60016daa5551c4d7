/**
 * Who may act as what: read out of the log, kept in memory, the same for both sides. What is not
 * there is not held.
 */
@NullMarked
package no.samspor.authority;

import org.jspecify.annotations.NullMarked;
