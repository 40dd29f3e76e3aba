package org.kommunalcampus.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kommunalcampus.launch.AuthorisationRequest;
import org.kommunalcampus.launch.LaunchStart;
import org.kommunalcampus.launch.TokenRequest;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.ToolRegistration;

/** A learning tool as far as the platform sees it: it answers launches, checks what it is told by the published keys, and signs with a key of its own. */
public final class PretendedTool {

    public static final String LOGIN = "https://moodle.example.org/enrol/lti/login.php";
    public static final String REDIRECT = "https://moodle.example.org/enrol/lti/launch.php";
    public static final String TARGET = "https://moodle.example.org/course/1";

    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final KeyPair keys = pair();

    /** What its provider states about it. */
    public ToolRegistration registration() {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----";
        return new ToolRegistration("Moodle der Akademie", LOGIN, List.of(REDIRECT), TARGET, null, pem);
    }

    /** What it asks of the platform after a launch was begun at it. */
    public AuthorisationRequest answer(LaunchStart start, String nonce) {
        return answer(start.parameters(), REDIRECT, nonce);
    }

    /** The same to another address. */
    public AuthorisationRequest answer(Map<String, String> begun, String redirect, String nonce) {
        return new AuthorisationRequest(
                "openid",
                "id_token",
                "form_post",
                "none",
                begun.get("client_id"),
                redirect,
                begun.get("login_hint"),
                begun.get("lti_message_hint"),
                "state-of-the-tool",
                nonce);
    }

    /** What a launch says, once the signature was checked by the published keys. */
    public JWTClaimsSet open(String idToken, Map<String, Object> published) throws ParseException, JOSEException {
        SignedJWT token = SignedJWT.parse(idToken);
        var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
        if (key == null || !token.verify(new RSASSAVerifier(key.toRSAKey()))) {
            throw new JOSEException("not signed by the platform");
        }
        return token.getJWTClaimsSet();
    }

    /** How it asks for access. */
    public TokenRequest request(ToolId client, String audience, Instant expires, String scope) {
        return request(assertion(client, audience, expires, UUID.randomUUID().toString()), scope);
    }

    /** The same with a token that is there already. */
    public TokenRequest request(String assertion, String scope) {
        return new TokenRequest("client_credentials", ASSERTION, assertion, scope);
    }

    /** A token that it signed. */
    public String assertion(ToolId client, String audience, Instant expires, String id) {
        return signed(claims(client, audience, expires).jwtID(id).build());
    }

    /** What such a token says, but for its id. */
    public static JWTClaimsSet.Builder claims(ToolId client, String audience, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer(client.toString())
                .subject(client.toString())
                .audience(audience)
                .issueTime(Date.from(expires.minusSeconds(60)))
                .expirationTime(Date.from(expires));
    }

    /** Signed by its key. */
    public String signed(JWTClaimsSet claims) {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims);
        try {
            token.sign(new RSASSASigner(keys.getPrivate()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
