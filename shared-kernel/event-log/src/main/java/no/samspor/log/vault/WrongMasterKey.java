package no.samspor.log.vault;

import java.nio.file.Path;

/** The vault was wrapped by another master key than the file holds: one of them is not the pair. */
public final class WrongMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongMasterKey(Path file, String wanted) {
        super(
                file
                        + " does not hold the master key "
                        + wanted
                        + ", by which the vault was wrapped: put back the file that belongs to it");
    }
}
