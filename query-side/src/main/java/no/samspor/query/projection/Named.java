package no.samspor.query.projection;

/**
 * A view whose rows have a name, to be shown where only their identity stands.
 *
 * @param key the field that is the identity of what is named
 * @param name the field that names it, or holds the identity of what it is called after
 * @param isPart whether a row is keyed by what it is part of too, and not by its identity alone
 */
public record Named(View<?> view, String key, String name, boolean isPart) {

    public Named(View<?> view, String key, String name) {
        this(view, key, name, false);
    }

    /** Of what is part of something else. */
    public static Named part(View<?> view, String key, String name) {
        return new Named(view, key, name, true);
    }
}
