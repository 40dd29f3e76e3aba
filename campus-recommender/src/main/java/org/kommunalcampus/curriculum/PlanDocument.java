package org.kommunalcampus.curriculum;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A plan in the form in which it is stored.
 *
 * @param text JSON with fields in a fixed order
 * @param digest SHA-256 of the text in hexadecimal; equal plans have equal digests
 */
record PlanDocument(String text, String digest) {

    static PlanDocument of(String text) {
        return new PlanDocument(text, DigestUtils.sha256Hex(text));
    }
}
