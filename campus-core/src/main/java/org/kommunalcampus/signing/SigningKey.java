package org.kommunalcampus.signing;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** A pair of keys: the public half for everybody, the private half sealed. Kept for as long as anybody may hold what it signed. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class SigningKey extends AssignedId<String> {

    private static final String ALGORITHM = "RSA";

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private KeyPurpose purpose;

    @Getter
    @Column
    private Instant createdAt;

    @Column
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String publicKey;

    @Column
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String sealedKey;

    SigningKey(String id, KeyPurpose purpose, KeyPair pair, KeySeal seal, Instant now) throws GeneralSecurityException {
        this.id = id;
        this.purpose = purpose;
        createdAt = now;
        publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        sealedKey = seal.seal(id, pair.getPrivate().getEncoded());
    }

    @Override
    public String getId() {
        return id;
    }

    boolean isFor(KeyPurpose wanted) {
        return purpose == wanted;
    }

    RSAPublicKey publicKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            return (RSAPublicKey) KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("key " + id + " cannot be read", unreadable);
        }
    }

    /** Throws {@link GeneralSecurityException} when it was sealed by another secret. */
    PrivateKey privateKey(KeySeal seal) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(seal.open(id, sealedKey)));
    }
}
