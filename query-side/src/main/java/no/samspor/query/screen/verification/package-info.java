/**
 * Verification: how far the log is signed and witnessed, a check in the reader's own browser, and
 * evidence to take away.
 */
@NullMarked
package no.samspor.query.screen.verification;

import org.jspecify.annotations.NullMarked;
