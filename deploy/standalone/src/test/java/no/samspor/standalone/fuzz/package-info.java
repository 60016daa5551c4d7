/**
 * Requests that nobody would write, made of the API's own description and a seed, and what the
 * description says of their answers.
 */
@NullMarked
package no.samspor.standalone.fuzz;

import org.jspecify.annotations.NullMarked;
