package org.kommunalcampus.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what the platform alone may read, by the secret that the database does not hold. Without a secret it is kept as it is; {@code docs/operation.md} says what
 * that costs.
 */
@Component
public class Seals {

    private static final String OPEN = "-";

    private final @Nullable String secret;

    Seals(SigningSettings settings) {
        secret = settings.isOn() ? settings.secret() : null;
    }

    /**
     * The content, sealed.
     *
     * @param purpose what it is for; each has a key of its own
     * @param id to which the seal is bound
     */
    public String seal(String purpose, String id, byte[] content) {
        if (secret == null) {
            return OPEN + Base64.getEncoder().encodeToString(content);
        }
        try {
            return new KeySeal(purpose, secret).seal(id, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is there in every JDK", e);
        }
    }

    /** What was sealed; nothing for what another secret has sealed, or under another id. */
    public Optional<byte[]> open(String purpose, String id, String sealed) {
        if (sealed.startsWith(OPEN)) {
            return Optional.of(Base64.getDecoder().decode(sealed.substring(1).getBytes(StandardCharsets.US_ASCII)));
        }
        if (secret == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new KeySeal(purpose, secret).open(id, sealed));
        } catch (GeneralSecurityException otherSecret) {
            return Optional.empty();
        }
    }
}
