package no.samspor.authority;

/** Reads the log on, in its order. */
interface Following extends AutoCloseable {

    Following NOTHING =
            new Following() {
                @Override
                public long position() {
                    return 0;
                }

                @Override
                public void catchUp() {}

                @Override
                public void readOn(long head) {}

                @Override
                public void close() {}
            };

    /** All events up to and including it have been heard. */
    long position();

    /** Hears all that is stored now. */
    void catchUp();

    /** Hears all up to and including {@code head}. */
    void readOn(long head);

    @Override
    void close();
}
