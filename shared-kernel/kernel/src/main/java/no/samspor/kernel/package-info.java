/** The values and the contract of a decision: plain Java, no framework, no clock, no I/O. */
@NullMarked
package no.samspor.kernel;

import org.jspecify.annotations.NullMarked;
