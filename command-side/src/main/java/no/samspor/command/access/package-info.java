/**
 * The door: who may ask, in which words, against which version. It reads what a rule needs to know,
 * hands it to the decider, and answers. Deny by default.
 */
@NullMarked
package no.samspor.command.access;

import org.jspecify.annotations.NullMarked;
