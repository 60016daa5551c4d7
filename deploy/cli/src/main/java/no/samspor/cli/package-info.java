/** The command line: a client of the public API like any other, without Spring. */
@NullMarked
package no.samspor.cli;

import org.jspecify.annotations.NullMarked;
