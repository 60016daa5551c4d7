/**
 * The history of a thing, step by step, and two times beside each other (R23, R25): what the public
 * API answered before and after, and how it differs. Knows no view but by its address.
 */
@NullMarked
package no.samspor.query.screen.replay;

import org.jspecify.annotations.NullMarked;
