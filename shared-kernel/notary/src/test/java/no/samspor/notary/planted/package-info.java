/** Breaks the laws of the notary, each class one of them. */
package no.samspor.notary.planted;
