package no.samspor.notary.store;

/** Ends whatever was about to be signed. */
public final class Found extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Found(Finding finding) {
        super(finding.words().en(), null, false, false);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
