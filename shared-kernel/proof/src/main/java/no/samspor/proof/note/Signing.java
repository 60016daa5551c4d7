package no.samspor.proof.note;

import java.util.OptionalLong;

/**
 * That a known key has signed, which was verified.
 *
 * @param timeSeconds since 1970, as the signer says; empty where the signature says none
 */
public record Signing(VerifierKey by, OptionalLong timeSeconds) {}
