package org.kommunalcampus.provisioning;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What a directory proves by that it is the municipality's: 256 random bits behind a beginning by which scanners for lost secrets know it. */
record DirectoryKey(String value) {

    static final String BEGINNING = "kcscim_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DirectoryKey next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DirectoryKey(
                BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return DigestUtils.sha256Hex(value);
    }

    /** As nobody should print it. */
    @Override
    public String toString() {
        return "DirectoryKey[]";
    }
}
