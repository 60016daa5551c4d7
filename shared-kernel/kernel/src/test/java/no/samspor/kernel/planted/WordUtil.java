package no.samspor.kernel.planted;

/** Has a name that says nothing. */
public class WordUtil {}
