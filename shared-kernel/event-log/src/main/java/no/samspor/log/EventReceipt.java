package no.samspor.log;

/**
 * What the log promised about one event it stored, signed.
 *
 * @param leafHash base64 of the event's hash in the tree of the log
 * @param receipt a text in the form that {@code docs/proof-format.md} describes
 */
public record EventReceipt(long position, String leafHash, String receipt) {}
