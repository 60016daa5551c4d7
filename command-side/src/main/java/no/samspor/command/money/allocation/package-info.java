/** An allocation (fordeling per eier): who bears how much of a frame, by which key; settled. */
@NullMarked
package no.samspor.command.money.allocation;

import org.jspecify.annotations.NullMarked;
