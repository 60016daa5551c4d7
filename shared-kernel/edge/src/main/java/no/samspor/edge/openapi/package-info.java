/**
 * The description of the API (OpenAPI 3.1), made from the code that answers: what both sides say
 * alike stands here, and each side describes its own operations.
 */
@NullMarked
package no.samspor.edge.openapi;

import org.jspecify.annotations.NullMarked;
