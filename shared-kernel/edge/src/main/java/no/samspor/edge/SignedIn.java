package no.samspor.edge;

/** An authentication, or the principal of one, that knows who signed in. */
public interface SignedIn {

    Identity identity();

    /**
     * What the record says of the identity now: asked anew for each request, for a role may have
     * ended since the last one.
     *
     * @throws Problem.Thrown where the record does not know the identity
     */
    Caller caller();
}
