package no.samspor.query.projection;

/**
 * A view whose rows have a name, to be shown where only their identity stands.
 *
 * @param key the field that is the identity of what is named
 * @param name the field that names it, or holds the identity of what it is called after
 */
public record Named(View<?> view, String key, String name) {}
