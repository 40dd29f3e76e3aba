package org.kommunalcampus.shared;

import java.text.Normalizer;

/**
 * Reads texts of people: Unicode NFC, without control characters, without marks that turn the direction of reading and without characters that nobody sees.
 * Those are left out, since they come with copying and nobody means them; what is too long is refused, never cut.
 */
public final class TextReader {

    /** As in Unicode's stream-safe format: more marks than this on one letter are no writing of any language. */
    private static final int MOST_MARKS = 30;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final int most;
    private final boolean oneLine;

    private TextReader(int most, boolean oneLine) {
        this.most = most;
        this.oneLine = oneLine;
    }

    /** Reads names and titles of at most so many characters on one line. */
    public static TextReader line(int most) {
        return new TextReader(most, true);
    }

    /** Reads texts of at most so many characters with paragraphs. */
    public static TextReader paragraphs(int most) {
        return new TextReader(most, false);
    }

    /** The clean text, which may be empty. */
    public Parsed<String> read(String text) {
        if (text.length() > 4L * most + 100) {
            return tooLong();
        }
        String clean = oneLine ? cleanLine(text) : clean(text);
        return clean.length() > most ? tooLong() : Parsed.of(clean);
    }

    /** The clean text, in which people see at least one letter or digit. */
    public Parsed<String> readVisible(String text) {
        return read(text).then(clean -> {
            if (clean.isEmpty()) {
                return Parsed.refused("required", "A value is required.");
            }
            return hasVisibleLetter(clean)
                    ? Parsed.of(clean)
                    : Parsed.refused("no-letter", "At least one letter or digit is needed.");
        });
    }

    /** The text without what cannot be seen, without blanks around it; line breaks stay, as {@code \n}. Doing it twice alters nothing. */
    public static String clean(String text) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            marks = mark ? marks + 1 : 0;
            if (isLineBreak(c)) {
                boolean pair = c == '\r' && at < text.length() && text.charAt(at) == '\n';
                kept.append(pair ? "" : "\n");
            } else if (c == '\t') {
                kept.append(' ');
            } else if (marks <= MOST_MARKS && (isSeen(c) || (c == ZERO_WIDTH_JOINER && joinsEmoji(text, at, kept)))) {
                kept.appendCodePoint(c);
            }
        }
        return strip(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /** As {@link #clean}, on one line: line breaks become blanks. */
    public static String cleanLine(String text) {
        return clean(text).replaceAll("\\n+", " ");
    }

    /** Whether people see at least one letter or digit. */
    public static boolean hasVisibleLetter(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && isSeen(c));
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> !isFiller(c) && (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
        };
    }

    /** Letters and signs of Unicode that look like nothing. */
    private static boolean isFiller(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /** The joiner of one emoji with the next, as in a family, is part of what is seen. */
    private static boolean joinsEmoji(String text, int next, StringBuilder before) {
        return next < text.length()
                && !before.isEmpty()
                && Character.isExtendedPictographic(text.codePointAt(next))
                && isEmojiPart(before.codePointBefore(before.length()));
    }

    private static boolean isEmojiPart(int c) {
        return c == 0xFE0F || Character.isExtendedPictographic(c) || Character.isEmojiModifier(c);
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private Parsed<String> tooLong() {
        return Parsed.refused("too-long", "At most " + most + " characters are allowed.");
    }
}
