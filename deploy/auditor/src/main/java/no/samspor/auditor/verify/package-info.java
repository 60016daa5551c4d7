/** Judges a log or a part of one: complete, accurate, valid, or the first position that is not. */
@NullMarked
package no.samspor.auditor.verify;

import org.jspecify.annotations.NullMarked;
