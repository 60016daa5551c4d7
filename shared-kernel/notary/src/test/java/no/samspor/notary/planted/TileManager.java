package no.samspor.notary.planted;

/** Says nothing by its name. */
public class TileManager {}
