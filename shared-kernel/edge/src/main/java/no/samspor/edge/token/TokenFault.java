package no.samspor.edge.token;

/** Why a token is not accepted, in order of precedence. */
public enum TokenFault {
    /** More than 8 KiB. */
    TOO_LONG,
    /** Not a signed token at all; {@code alg} {@code none} is not signed. */
    UNREADABLE,
    /** A name that stands twice in its header or its claims. */
    DUPLICATED,
    /** An issuer that nobody has named here. */
    ISSUER,
    /** An algorithm that its issuer does not sign with. */
    ALGORITHM,
    /** A token of another kind than those that its issuer lets callers in with. */
    TYPE,
    /** Signed with a key that its issuer has not published. */
    KEY,
    /** Not signed with the key that it names. */
    SIGNATURE,
    /** A moment or a claim that every token must have is missing or no such thing. */
    INCOMPLETE,
    EXPIRED,
    NOT_YET_VALID,
    /** Valid for longer than its issuer may let anybody in for. */
    LIFE,
    /** For somebody else. */
    AUDIENCE,
    /** For an organisation that its issuer may not speak for. */
    ORGANISATION
}
