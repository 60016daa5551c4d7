/**
 * What an owner or an auditor runs on their own machine: the verifier of a log, and its witness.
 * The JDK and the proof alone, and nothing of the server that it judges.
 */
@NullMarked
package no.samspor.auditor;

import org.jspecify.annotations.NullMarked;
