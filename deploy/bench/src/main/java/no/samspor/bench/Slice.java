package no.samspor.bench;

/** One slice of commands, and what it cost the application and the database. */
record Slice(Load.Figures figures, long applicationMicros, long postgresMicros) {

    double applicationEach() {
        return (double) applicationMicros / figures.commands();
    }

    double postgresEach() {
        return (double) postgresMicros / figures.commands();
    }
}
