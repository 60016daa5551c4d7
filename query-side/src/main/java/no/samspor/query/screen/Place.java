package no.samspor.query.screen;

/**
 * A page that every programme has, as it stands in the head of all of them. A bean of this type is
 * one; its words stand in the messages as {@code place.<key>}.
 *
 * @param path after the programme's own address; empty for the overview
 * @param order the smaller, the earlier
 */
public record Place(String key, String path, int order) {

    /** Its address for one programme. */
    public String of(String programme) {
        return "/programmes/" + programme + path;
    }
}
