package org.kommunalcampus.tool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;

/** Reads the keys of tools and what they signed; RS256 is the one algorithm of LTI 1.3 that every tool knows. */
final class ToolSignature {

    private static final int FEWEST_BITS = 2048;

    private ToolSignature() {}

    /** The key, unless it is none or too short. */
    static Optional<RSAPublicKey> key(String pem) {
        String body = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
            return Optional.of((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec))
                    .filter(ToolSignature::isStrong);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    static boolean isStrong(RSAPublicKey key) {
        return key.getModulus().bitLength() >= FEWEST_BITS;
    }

    /** The token, unless it is none or signed by another algorithm. */
    static Optional<SignedJWT> read(String token) {
        try {
            SignedJWT read = SignedJWT.parse(token);
            return JWSAlgorithm.RS256.equals(read.getHeader().getAlgorithm()) ? Optional.of(read) : Optional.empty();
        } catch (ParseException notAToken) {
            return Optional.empty();
        }
    }

    /** What the token says, if this key signed it. */
    static Optional<JWTClaimsSet> genuine(SignedJWT token, RSAPublicKey key) {
        try {
            return token.verify(new RSASSAVerifier(key)) ? Optional.of(token.getJWTClaimsSet()) : Optional.empty();
        } catch (JOSEException | ParseException notSigned) {
            return Optional.empty();
        }
    }
}
