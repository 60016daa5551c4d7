package no.samspor.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Makes tokens, good ones and others. */
final class Mint {

    private Mint() {}

    static RSAKey rsa(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static ECKey ec(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static JWSHeader.Builder header(JWSAlgorithm algorithm, JWK key) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID());
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, JWK key) {
        return signed(header, claims.toString(), key);
    }

    /** Claims as text, for those that no library would write. */
    static String signed(JWSHeader header, String claims, JWK key) {
        try {
            String head = header.toBase64URL() + "." + Base64URL.encode(claims);
            Base64URL signature =
                    signer(key).sign(header, head.getBytes(StandardCharsets.US_ASCII));
            return head + "." + signature;
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** A header as text, signed as if it were {@code meant}. */
    static String signed(String header, JWSHeader meant, String claims, JWK key) {
        try {
            String head = Base64URL.encode(header) + "." + Base64URL.encode(claims);
            Base64URL signature = signer(key).sign(meant, head.getBytes(StandardCharsets.US_ASCII));
            return head + "." + signature;
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** With the public key as the secret of both ends: the old confusion of algorithms. */
    static String confused(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.HS256, key).build(), claims);
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static JWTClaimsSet with(JWTClaimsSet claims, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder(claims);
        change.accept(builder);
        return builder.build();
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
    }
}
