/**
 * The line from the door to the views, in one process and without HTTP, on a real database whose
 * connections are cut at every call that is made on them.
 */
@NullMarked
package no.samspor.standalone.simulation;

import org.jspecify.annotations.NullMarked;
