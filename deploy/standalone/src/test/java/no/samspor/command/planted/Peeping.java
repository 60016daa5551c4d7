package no.samspor.command.planted;

import no.samspor.query.projection.View;

/** A command side that looks at what is seen. */
public class Peeping {
    Object seen() {
        return View.class;
    }
}
