package org.kommunalcampus.record;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an achievement record, e.g. {@code KC-7M2R-XW9T-4HQD-BPNE}: fifteen random signs, which nobody guesses or counts through (74 bits), and one by
 * which slips of the pen are found. Signs that look alike (0 and O, 1, I and L) are left out.
 */
public record RecordNumber(String value) {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String PREFIX = "KC";
    private static final int RANDOM_SIGNS = 15;
    private static final int GROUP = 4;
    private static final int LONGEST_INPUT = 60;
    private static final Pattern WRITTEN = Pattern.compile(PREFIX + "(-[" + SIGNS + "]{" + GROUP + "}){4}");

    /** Throws {@link IllegalArgumentException} for what is no number in its written form. */
    public RecordNumber {
        if (!WRITTEN.matcher(value).matches() || !signs(value).equals(checked(randomPart(value)))) {
            throw new IllegalArgumentException("no record number");
        }
    }

    /** A new number. */
    static RecordNumber next(RandomGenerator random) {
        var signs = new StringBuilder();
        random.ints(RANDOM_SIGNS, 0, SIGNS.length()).forEach(at -> signs.append(SIGNS.charAt(at)));
        return new RecordNumber(written(checked(signs.toString())));
    }

    /** Reads what people type, with or without hyphens, blanks and the first two letters; empty for what cannot be a number. */
    public static Optional<RecordNumber> read(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String bare = signs.length() > RANDOM_SIGNS + 1 && signs.startsWith(PREFIX) ? signs.substring(2) : signs;
        return bare.length() == RANDOM_SIGNS + 1 ? find(written(bare)) : Optional.empty();
    }

    /** The first number in the text. */
    static Optional<RecordNumber> find(String text) {
        Matcher found = WRITTEN.matcher(text);
        while (found.find()) {
            if (signs(found.group()).equals(checked(randomPart(found.group())))) {
                return Optional.of(new RecordNumber(found.group()));
            }
        }
        return Optional.empty();
    }

    /** A sum with weights modulo a prime: one wrong sign and two that changed places are always found. */
    private static String checked(String random) {
        int sum = 0;
        for (int at = 0; at < random.length(); at++) {
            sum += (at + 1) * SIGNS.indexOf(random.charAt(at));
        }
        return random + SIGNS.charAt(sum % SIGNS.length());
    }

    private static String signs(String written) {
        return written.substring(PREFIX.length()).replace("-", "");
    }

    private static String randomPart(String written) {
        return signs(written).substring(0, RANDOM_SIGNS);
    }

    private static String written(String signs) {
        return PREFIX + signs.replaceAll("(.{" + GROUP + "})", "-$1");
    }

    @Override
    public String toString() {
        return value;
    }
}
