package org.kommunalcampus.calendar;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What the address of a feed ends with: 256 random bits, which nobody guesses. */
public record FeedSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Another one. */
    public static FeedSecret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    public String hash() {
        return DigestUtils.sha256Hex(value);
    }

    /** As nobody should print it. */
    @Override
    public String toString() {
        return "FeedSecret[]";
    }
}
