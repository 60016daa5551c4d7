/**
 * Pictures for those who would rather look than read: each is a small model of what it shows, drawn
 * as SVG and told as a table, so that neither can say what the other does not. Plain Java; knows
 * nothing of pages.
 */
@NullMarked
package no.samspor.query.screen.picture;

import org.jspecify.annotations.NullMarked;
