package no.samspor.kernel;

import no.samspor.kernel.id.Id;

/** What somebody asks for. It names its aggregate first and holds no word of who asks, or when. */
public interface Command {

    /** The aggregate that is asked. */
    Id target();

    /** A command that brings its aggregate into being; all others need it to exist. */
    interface Creation extends Command {}

    /** A command that adds to its aggregate, and brings it into being if it is not there yet. */
    interface Addition extends Command {}

    /** A command that is taken while the log stands still, because it is what ends that. */
    interface Remedy extends Command {}
}
