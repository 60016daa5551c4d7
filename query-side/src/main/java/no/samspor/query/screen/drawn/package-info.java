/** What pages of several features draw of what they have read: chains of authority, and money. */
@NullMarked
package no.samspor.query.screen.drawn;

import org.jspecify.annotations.NullMarked;
