package org.kommunalcampus.discussion;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What lets people into a learning group: 128 random bits, which nobody guesses; only its digest is kept. */
record GroupCode(String value) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static GroupCode next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new GroupCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return DigestUtils.sha256Hex(value);
    }

    /** As nobody should print it. */
    @Override
    public String toString() {
        return "GroupCode[]";
    }
}
