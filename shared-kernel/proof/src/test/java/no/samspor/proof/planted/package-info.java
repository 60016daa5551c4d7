/** Violators: each breaks one law on purpose, so that a test can see the law bite. */
package no.samspor.proof.planted;
