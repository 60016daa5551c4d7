/**
 * The frame of all pages: what a page asks the public API, as the person who looks at it, and how
 * what it answers is said in words. A page is a client like every other; it knows no feature.
 */
@NullMarked
package no.samspor.query.screen;

import org.jspecify.annotations.NullMarked;
