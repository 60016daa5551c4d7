package no.samspor.bench;

/**
 * What a command took from its start to its end.
 *
 * @param seconds by the clock
 * @param micros of the processor, for the command itself
 * @param postgresMicros the same, for the database meanwhile
 */
record Taken(double seconds, long micros, long postgresMicros) {

    /** What is measured. */
    @FunctionalInterface
    interface Doing {
        void done() throws Exception;
    }

    /** Runs a command to its end, while no other child of this process ends. */
    static Taken by(long postgres, Doing doing) throws Exception {
        long own = Cpu.microsOfEnded();
        long database = Cpu.micros(postgres);
        long begun = System.nanoTime();
        doing.done();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Taken(seconds, Cpu.microsOfEnded() - own, Cpu.micros(postgres) - database);
    }
}
