package no.samspor.notary.reads;

/**
 * One read of what is closed.
 *
 * @param reader the organisation that the reader reads for
 * @param owner the organisation whose it is
 * @param entry what is signed, as its bytes in UTF-8: JSON
 */
public record Read(String reader, String owner, String entry) {}
