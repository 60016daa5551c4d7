/**
 * The one place where what lies sealed is opened: to those who may correct it or answer for it, and
 * to the person whom it is about. Nothing of it is kept.
 */
@NullMarked
package no.samspor.query.sealed;

import org.jspecify.annotations.NullMarked;
