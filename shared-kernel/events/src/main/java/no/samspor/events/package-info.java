/**
 * What can happen, for ever: sealed event families, their stored names, and what they say to
 * others.
 */
@NullMarked
package no.samspor.events;

import org.jspecify.annotations.NullMarked;
