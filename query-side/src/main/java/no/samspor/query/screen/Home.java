package no.samspor.query.screen;

/**
 * Where each thing of a kind has a page of its own. A bean of this type is one.
 *
 * @param kind as the labels call it, {@code decision}
 * @param path to which the identity is added
 */
public record Home(String kind, String path) {}
