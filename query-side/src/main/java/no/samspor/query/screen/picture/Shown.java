package no.samspor.query.screen.picture;

/**
 * A picture as a page shows it: drawn wide and narrow, of which the page shows the one that there
 * is room for, and as a table.
 *
 * @param wide SVG, safe to set in as it is; {@code narrow} likewise
 */
public record Shown(String wide, String narrow, Tabulated table) {

    /**
     * @param id unique in the page
     * @param language nb, nn or en
     */
    public static Shown of(Picture picture, String id, String language) {
        return new Shown(
                picture.draw(Frame.wide(id, language)).svg(),
                picture.draw(Frame.narrow(id, language)).svg(),
                picture.table(language));
    }
}
