package no.samspor.kernel;

/** A text that is not what its type requires; the edge answers it with 422 and the field. */
public final class Malformed extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Words words;

    public Malformed(Words words) {
        super(words.en());
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
