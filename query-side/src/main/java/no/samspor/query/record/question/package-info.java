/** What rests on a decision that has fallen, until somebody answers for it (I-30). */
@NullMarked
package no.samspor.query.record.question;

import org.jspecify.annotations.NullMarked;
