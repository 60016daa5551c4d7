package no.samspor.edge;

import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/**
 * Makes the one value that a handler is given, which gives back a whole answer: such handlers are
 * reached by the shorter way of {@link Straight}.
 */
public interface Sole extends HandlerMethodArgumentResolver {}
