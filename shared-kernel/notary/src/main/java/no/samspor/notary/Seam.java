package no.samspor.notary;

/** The steps of a sealing, for tests that end it between two of them. */
@FunctionalInterface
interface Seam {

    enum Step {
        GROWN,
        WRITTEN,
        REMEMBERED,
        COMMITTED
    }

    Seam NONE = step -> {};

    void at(Step step);
}
