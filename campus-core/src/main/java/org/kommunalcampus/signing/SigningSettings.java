package org.kommunalcampus.signing;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform signs.
 *
 * @param secret by which private keys are sealed in the database, at least 32 characters; without it nothing is signed
 * @param renewAfter age at which another key takes over; the older ones stay published
 * @param withdrawn ids of keys that somebody else may have got hold of: they sign nothing more, and nothing that they signed is genuine
 */
@ConfigurationProperties("campus.signing")
record SigningSettings(
        @Nullable String secret,
        @DefaultValue("365d") Duration renewAfter,
        @DefaultValue Set<String> withdrawn) {

    private static final int SHORTEST_SECRET = 32;

    SigningSettings {
        if (secret != null && !secret.isBlank() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("campus.signing.secret must have at least 32 characters");
        }
    }

    boolean isOn() {
        return secret != null && !secret.isBlank();
    }

    /** As nobody should print it. */
    @Override
    public String toString() {
        return "SigningSettings[renewAfter=" + renewAfter + ", withdrawn=" + withdrawn + "]";
    }
}
