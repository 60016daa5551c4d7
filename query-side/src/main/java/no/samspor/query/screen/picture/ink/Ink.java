package no.samspor.query.screen.picture.ink;

import java.util.Locale;

/**
 * The colours of pictures. Each element states the light one itself, for paper, and a class by
 * which a page in light or dark overrides it. {@link #contrast} is the least that each keeps
 * against the page and its bands.
 */
public enum Ink {
    TEXT("#292c30", "#ececec", Contrast.TEXT),
    QUIET("#55585c", "#a9abad", Contrast.TEXT),
    LINE("#74777b", "#85888b", Contrast.GRAPHIC),
    GRID("#e1e2e4", "#33363a", Contrast.DECORATION),
    BAND("#f5f5f6", "#1f2123", Contrast.DECORATION),
    PAPER("#ffffff", "#17181a", Contrast.DECORATION),
    DECISION("#005db1", "#86b6ee", Contrast.TEXT),
    HANDOVER("#0b6b5d", "#55d0b8", Contrast.TEXT),
    DISPUTED("#94450a", "#ffb36b", Contrast.TEXT),
    REFUSED("#ad1f24", "#ff9f97", Contrast.TEXT),
    OBLIGED("#4c8cc9", "#4a86c2", Contrast.GRAPHIC),
    POSTED("#0a4580", "#b5d8ff", Contrast.GRAPHIC);

    /** What an ink is for decides what the law asks of it (WCAG 2.2, 1.4.3 and 1.4.11). */
    private static final class Contrast {
        static final double TEXT = 4.5;
        static final double GRAPHIC = 3;
        static final double DECORATION = 1;
    }

    private final String light;
    private final String dark;
    private final double contrast;

    Ink(String light, String dark, double contrast) {
        this.light = light;
        this.dark = dark;
        this.contrast = contrast;
    }

    /** As {@code #rrggbb}. */
    public String light() {
        return light;
    }

    /** As {@code #rrggbb}. */
    public String dark() {
        return dark;
    }

    /** The least luminance ratio against what it is drawn on; 1 where it carries no meaning. */
    public double contrast() {
        return contrast;
    }

    /** Its name in classes and custom properties of the page. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
