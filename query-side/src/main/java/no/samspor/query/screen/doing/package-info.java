/**
 * Doing: the commands that a person may issue now, as forms made from the description of the API.
 * It sends them as every client does, with a key of their own and the version that was seen.
 */
@NullMarked
package no.samspor.query.screen.doing;

import org.jspecify.annotations.NullMarked;
