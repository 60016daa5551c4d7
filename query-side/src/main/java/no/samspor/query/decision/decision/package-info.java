/** The decision register (R3): who decided what, on which papers, and what became of it. */
@NullMarked
package no.samspor.query.decision.decision;

import org.jspecify.annotations.NullMarked;
