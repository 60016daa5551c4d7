/** An audit engagement: what auditors are engaged for, what they found, and what came of it. */
@NullMarked
package no.samspor.command.record.audit;

import org.jspecify.annotations.NullMarked;
