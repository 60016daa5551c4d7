package no.samspor.kernel;

/** One sentence for people, complete in the languages of the record: bokmål, nynorsk, English. */
public record Words(String nb, String nn, String en) {

    /** The sentence in {@code language} (BCP 47 primary tag); bokmål where it is not nn or en. */
    public String in(String language) {
        return switch (language) {
            case "nn" -> nn;
            case "en" -> en;
            default -> nb;
        };
    }
}
