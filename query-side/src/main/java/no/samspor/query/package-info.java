/** What is seen: views of the log for two times, and the endpoints that read them. */
@NullMarked
package no.samspor.query;

import org.jspecify.annotations.NullMarked;
