package no.samspor.proof.note;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import no.samspor.proof.Reason;
import no.samspor.proof.Rejected;
import no.samspor.proof.Strict;

/** A private key, written {@code PRIVATE+KEY+name+id+seed} as Go's note package does. */
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int TEXT_CHARS_MAX = 1_024;

    private final VerifierKey verifier;
    private final byte[] seed;
    private final Signer signer;

    private SignerKey(String name, Algorithm algorithm, byte[] seed) {
        Rejected.unless(seed.length == Algorithm.SEED_BYTES, Reason.NOT_A_KEY);
        this.seed = seed;
        this.signer = Signer.OF_THE_JDK;
        verifier = new VerifierKey(name, algorithm, algorithm.publicKeyOf(seed));
    }

    private SignerKey(VerifierKey verifier, byte[] seed, Signer signer) {
        this.verifier = verifier;
        this.seed = seed;
        this.signer = signer;
    }

    public static SignerKey generate(String name, Algorithm algorithm, SecureRandom chance) {
        byte[] seed = new byte[Algorithm.SEED_BYTES];
        chance.nextBytes(seed);
        return new SignerKey(name, algorithm, seed);
    }

    public static SignerKey parse(String secret) {
        Rejected.unless(secret.length() <= TEXT_CHARS_MAX, Reason.TOO_LONG);
        Rejected.unless(secret.startsWith(PREFIX), Reason.NOT_A_KEY);
        String[] parts = secret.substring(PREFIX.length()).split("\\+", 3);
        Rejected.unless(parts.length == 3 && !parts[2].isEmpty(), Reason.NOT_A_KEY);
        byte[] typed = Strict.base64(parts[2]);
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        SignerKey key = new SignerKey(parts[0], Algorithm.of(typed[0]), seed);
        Rejected.unless(key.secret().equals(secret), Reason.NOT_A_KEY);
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The same key, whose signatures {@code signer} makes. */
    public SignerKey signingBy(Signer signer) {
        return new SignerKey(verifier, seed, signer);
    }

    byte[] sign(String text, long timeSeconds) {
        return verifier.algorithm().sign(signer, seed, verifier.publicKey(), text, timeSeconds);
    }

    /** To be kept in a file or the environment, and read by {@link #parse(String)}. */
    public String secret() {
        byte[] typed =
                ByteBuffer.allocate(1 + seed.length)
                        .put(verifier.algorithm().type())
                        .put(seed)
                        .array();
        String id = HexFormat.of().toHexDigits(verifier.id());
        return PREFIX + verifier.name() + "+" + id + "+" + Strict.base64(typed);
    }

    /** The public half alone: a secret never comes into a message by accident. */
    @Override
    public String toString() {
        return verifier.toString();
    }
}
