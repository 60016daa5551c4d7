/**
 * The notary: signs what is stored, recomputed from the rows themselves, keeps watch that it stays
 * so, and says so loudly when it does not. It follows the ordered log and knows no framework.
 */
@NullMarked
package no.samspor.notary;

import org.jspecify.annotations.NullMarked;
