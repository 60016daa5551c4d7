package no.samspor.log.planted;

/** Stands for every class that an attacker would have made by naming it where things are stored. */
public final class Trap {}
