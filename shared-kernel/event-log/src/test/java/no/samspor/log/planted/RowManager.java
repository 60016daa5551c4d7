package no.samspor.log.planted;

/** Has a name that says nothing. */
public class RowManager {}
