package org.kommunalcampus.shared;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Who signed in, as the identity provider names the person: issuer and subject, never a name or an address. */
@Embeddable
public record IdentityKey(String issuer, String subject) {

    /** Both parts must say something. */
    public IdentityKey {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("issuer and subject must not be blank");
        }
    }

    /** Stands for the account where nobody is to read who it is: always the same, and not to be turned back. */
    public UUID pseudonym() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return issuer + "#" + subject;
    }
}
