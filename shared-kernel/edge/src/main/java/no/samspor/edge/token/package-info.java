/**
 * Whose tokens are trusted, and what a token must be to be one of theirs. It knows no caller: what
 * a token says of whom is read by {@code no.samspor.edge}.
 */
@NullMarked
package no.samspor.edge.token;

import org.jspecify.annotations.NullMarked;
