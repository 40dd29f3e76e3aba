package org.kommunalcampus.shared;

import jakarta.persistence.Embeddable;

/** Who signed in, as the identity provider names the person: issuer and subject, never a name or an address. */
@Embeddable
public record IdentityKey(String issuer, String subject) {

    /** Both parts must say something. */
    public IdentityKey {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("issuer and subject must not be blank");
        }
    }

    @Override
    public String toString() {
        return issuer + "#" + subject;
    }
}
