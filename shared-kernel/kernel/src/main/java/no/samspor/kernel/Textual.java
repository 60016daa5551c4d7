package no.samspor.kernel;

/**
 * A value whose one canonical form is a short text: {@link Object#toString()} writes it, and a
 * static {@code parse(String)} on the same class reads it back. JSON, paths and columns use it.
 */
public interface Textual {}
