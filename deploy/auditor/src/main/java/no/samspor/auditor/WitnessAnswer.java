package no.samspor.auditor;

import no.samspor.proof.note.SignatureLine;

/** What a witness says to a submission, in the numbers of C2SP tlog-witness. */
record WitnessAnswer(int status, String type, String body) {

    static final WitnessAnswer UNKNOWN_LOG = plain(404, "no log of that origin is watched here");
    static final WitnessAnswer UNKNOWN_KEY = plain(403, "no known key of the log has signed");
    static final WitnessAnswer TOO_LONG = plain(413, "longer than anything honest is");
    static final WitnessAnswer BUSY = plain(503, "too many ask at once");

    /** It may or may not be on disk: nothing is cosigned, and asking again finds out. */
    static final WitnessAnswer FORGETFUL = plain(500, "what was seen could not be written down");

    static final String TEXT = "text/plain; charset=utf-8";

    static WitnessAnswer cosigned(SignatureLine line) {
        return plain(200, line.toString());
    }

    static WitnessAnswer malformed(String why) {
        return plain(400, why);
    }

    static WitnessAnswer otherSize(long size) {
        return new WitnessAnswer(409, "text/x.tlog.size", size + "\n");
    }

    static WitnessAnswer refused(String why) {
        return plain(422, why);
    }

    static WitnessAnswer plain(int status, String line) {
        return new WitnessAnswer(status, TEXT, line + "\n");
    }
}
