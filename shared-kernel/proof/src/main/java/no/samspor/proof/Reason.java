package no.samspor.proof;

/** Why something is refused. */
public enum Reason {
    TOO_LONG("longer than anything honest is"),
    NOT_TEXT("not UTF-8, or with a control character in it"),
    NOT_BASE64("not base64 as its own encoder writes it"),
    NOT_A_NUMBER("not a decimal number below 2^63 without leading zeroes"),
    NOT_A_HASH("a hash is 32 bytes"),
    NOT_A_LEAF("not the bytes of a leaf"),
    NOT_A_TILE("not the address of a tile or a bundle"),
    WRONG_WIDTH("not as many hashes or entries as its address says"),
    NOT_A_KEY("not a key in its one written form"),
    UNKNOWN_ALGORITHM("a key of a type that is not known here"),
    NOT_A_NOTE("not a text followed by an empty line and signatures"),
    NOT_A_CHECKPOINT("not origin, size and root, each on its line"),
    NOT_A_PROMISE("not origin, promise and root, each on its line"),
    NOT_A_PROOF("not a proof in its written form"),
    OTHER_ORIGIN("what another log signed"),
    BAD_SIGNATURE("a known key's signature does not hold"),
    NOT_SIGNED("no known key of the log has signed"),
    NOT_WITNESSED("fewer witnesses have signed than are asked for"),
    OUTSIDE_THE_TREE("the tree has no such leaf or size"),
    OTHER_POSITION("the receipt of another position"),
    PROOF_LENGTH("more or fewer hashes than such a proof has"),
    PROOF_FAILS("the proof leads to another root");

    private final String says;

    Reason(String says) {
        this.says = says;
    }

    public String says() {
        return says;
    }
}
