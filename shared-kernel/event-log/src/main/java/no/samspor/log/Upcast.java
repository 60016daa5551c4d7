package no.samspor.log;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event stored under an older name and version reads today: JSON to JSON, one step at a
 * time. What is stored stays as it is.
 *
 * @param from the stored name it reads, {@code mandate.approved/1}
 * @param to the name of what it gives, which another upcast may read in turn
 */
public record Upcast(String from, String to, UnaryOperator<ObjectNode> change) {}
