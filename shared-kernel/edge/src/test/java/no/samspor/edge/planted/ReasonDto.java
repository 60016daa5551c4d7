package no.samspor.edge.planted;

/** Has a name that says nothing. */
public class ReasonDto {}
