package org.kommunalcampus.organisation;

import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** A code that people type from paper: twelve letters and digits that nobody mistakes for each other, 59 random bits. */
record PrintedCode(String value) {

    /** Without 0, O, 1, I, L and U. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PrintedCode next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new PrintedCode(code.toString());
    }

    /** The code as somebody typed it: blanks, hyphens, upper and lower case do not matter. */
    static PrintedCode typed(String text) {
        String shortened = text.substring(0, Math.min(text.length(), 100));
        return new PrintedCode(shortened.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT));
    }

    String hash() {
        return DigestUtils.sha256Hex(value);
    }

    /** In groups, as it is printed. */
    String inGroups() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** As nobody should print it. */
    @Override
    public String toString() {
        return "PrintedCode[]";
    }
}
