/** Projects: the tree under a programme, how far each has come, its last gate. */
@NullMarked
package no.samspor.query.structure.project;

import org.jspecify.annotations.NullMarked;
