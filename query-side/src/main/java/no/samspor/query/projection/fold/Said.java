package no.samspor.query.projection.fold;

import java.util.List;
import java.util.Map;

/** What the event at {@code position} says to one view, by key. */
public record Said(long position, Map<String, List<Entry>> byKey) {}
