/** The owners as each other's witnesses (C2SP tlog-witness): asked, checked, counted. */
@NullMarked
package no.samspor.notary.witness;

import org.jspecify.annotations.NullMarked;
