package no.samspor.edge;

/** Knows what an identity may act as. */
@FunctionalInterface
public interface Callers {

    /**
     * The caller that the identity is today, with the roles held for the organisation.
     *
     * @throws Problem.Thrown where nobody has linked the identity to a person, or where the record
     *     does not know the organisation
     */
    Caller of(Identity identity);
}
