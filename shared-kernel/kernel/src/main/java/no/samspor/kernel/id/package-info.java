/** One typed identity per kind of thing; only identities cross from feature to feature. */
@NullMarked
package no.samspor.kernel.id;

import org.jspecify.annotations.NullMarked;
