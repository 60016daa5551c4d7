package no.samspor.query.screen.picture.ink;

import java.util.List;

/**
 * A finished drawing.
 *
 * @param svg one element, safe to set into a page as it is
 * @param frame what is seen
 * @param texts where each line of text lies
 */
public record Drawing(String svg, Box frame, List<Box> texts) {}
