package no.samspor.query.planted;

import no.samspor.command.access.Answer;

/** A query side that asks for commands. */
public class Commanding {
    Object asked() {
        return Answer.class;
    }
}
