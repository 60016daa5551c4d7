/**
 * The edge that both sides share: who the caller is (a token), in which language the caller reads,
 * and what a problem looks like (RFC 9457). It knows no feature.
 */
@NullMarked
package no.samspor.edge;

import org.jspecify.annotations.NullMarked;
