/**
 * People at pages: they sign in at an identity provider, and a session on this side keeps their
 * tokens. A page knows its {@link no.samspor.edge.session.Visitor}, and asks the API with the token
 * of that one.
 */
@NullMarked
package no.samspor.edge.session;

import org.jspecify.annotations.NullMarked;
