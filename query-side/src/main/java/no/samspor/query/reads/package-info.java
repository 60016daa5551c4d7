/**
 * The log of reads: that closed things were read is noted before they leave, or they do not leave;
 * auditors and data protection officers see what concerns their organisation.
 */
@NullMarked
package no.samspor.query.reads;

import org.jspecify.annotations.NullMarked;
