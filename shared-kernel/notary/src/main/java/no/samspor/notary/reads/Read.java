package no.samspor.notary.reads;

/**
 * One read of what is closed.
 *
 * @param reader the organisation that the reader reads for
 * @param owner the organisation whose it is
 * @param entry what is signed: JSON, in UTF-8
 */
public record Read(String reader, String owner, byte[] entry) {}
