/** What the pages say of themselves, to anybody. */
@NullMarked
package no.samspor.query.screen.about;

import org.jspecify.annotations.NullMarked;
