/** A test of the repository itself: banned words, dead links, files without a reader. */
package no.samspor.standalone.tidy;
