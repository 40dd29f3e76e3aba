package org.kommunalcampus.curriculum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A plan in the form in which it is stored.
 *
 * @param text JSON with fields in a fixed order
 * @param digest SHA-256 of the text in hexadecimal; equal plans have equal digests
 */
record PlanDocument(String text, String digest) {

    static PlanDocument of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new PlanDocument(text, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
