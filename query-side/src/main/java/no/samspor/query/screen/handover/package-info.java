/**
 * The handover board (R14): which unit has received what, on which terms, and where sources
 * disagree.
 */
@NullMarked
package no.samspor.query.screen.handover;

import org.jspecify.annotations.NullMarked;
