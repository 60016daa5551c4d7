package no.samspor.query.screen;

/** What the API answered in place of what was asked: a problem (RFC 9457). */
public final class ApiRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient Json problem;

    ApiRefused(int status, Json problem) {
        super(status + " " + problem.text("code", ""), null, false, false);
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    public Json problem() {
        return problem;
    }
}
