package no.samspor.query.screen.picture;

import no.samspor.query.screen.picture.ink.Drawing;

/** Something to look at, made of the same model as its table. */
public sealed interface Picture permits Bullets, Flow, Steps, Timeline {

    /** What it is a picture of, as a reader sees it above. */
    String title();

    Drawing draw(Frame frame);

    /** All that the drawing shows, and what it had no room for. */
    Tabulated table(String language);
}
