package org.kommunalcampus.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed statements as JSON Web Tokens (RFC 7515, RS256). Each names its key by the address of the published keys with the key's id behind {@code #}, as Open
 * Badges 3.0 asks for; the same statement and key give the same token.
 */
@UseCase
@RequiredArgsConstructor
public class Signatures {

    private final SigningKeys keys;
    private final SigningSettings settings;

    /** Whether this installation signs: whether somebody gave it a secret. */
    @Open("says nothing of anybody")
    public boolean isOffered() {
        return settings.isOn();
    }

    /**
     * The statement with a signature. Refused {@code signing-not-offered} where nobody gave a secret.
     *
     * @param keysAddress where the keys are published
     */
    @CapabilityOnly("who answers for what is stated")
    public String sign(KeyPurpose purpose, Map<String, Object> statement, String keysAddress) {
        if (!settings.isOn()) {
            throw new Refused("signing-not-offered", "no secret is set for signing");
        }
        SigningKeys.Private key = keys.current(purpose);
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keysAddress + "#" + key.id())
                        .build(),
                new Payload(statement));
        try {
            token.sign(new RSASSASigner(key.key()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** What the token states, if one of the platform's keys for the purpose signed it just so; empty for everything else, such as tokens without a signature or by another algorithm. */
    @CapabilityOnly("who answers for what is stated")
    @Transactional(readOnly = true)
    public Optional<Map<String, Object>> genuine(KeyPurpose purpose, String token) {
        try {
            JWSObject signed = JWSObject.parse(token);
            String keyId = signed.getHeader().getKeyID();
            if (keyId == null || !JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            Optional<SigningKey> key = keys.find(purpose, keyId.substring(keyId.lastIndexOf('#') + 1));
            if (key.isPresent() && signed.verify(new RSASSAVerifier(key.get().publicKey()))) {
                return Optional.ofNullable(signed.getPayload().toJSONObject());
            }
            return Optional.empty();
        } catch (ParseException | JOSEException notSignedHere) {
            return Optional.empty();
        }
    }

    /**
     * The public keys as a JSON Web Key Set (RFC 7517), the one that signs now first. The id of each is what tokens name.
     *
     * @param keysAddress where they are published
     */
    @Open("public keys are for everybody who checks")
    @Transactional(readOnly = true)
    public Map<String, Object> published(KeyPurpose purpose, String keysAddress) {
        return new JWKSet(keys.published(purpose).stream()
                        .map(key -> (JWK) new RSAKey.Builder(key.publicKey())
                                .keyUse(KeyUse.SIGNATURE)
                                .algorithm(JWSAlgorithm.RS256)
                                .keyID(keysAddress + "#" + key.getId())
                                .build())
                        .toList())
                .toJSONObject(true);
    }
}
