/** What is seen of mandates: each version of each, and what differs between two. */
@NullMarked
package no.samspor.query.steering.mandate;

import org.jspecify.annotations.NullMarked;
