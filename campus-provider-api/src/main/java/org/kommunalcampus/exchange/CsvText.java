package org.kommunalcampus.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out how a CSV file is encoded and what separates its cells. */
final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LAST_ASCII = 0x7F;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private CsvText() {}

    /**
     * The text.
     *
     * @param guessed lines, from 1, that are Windows-1252 although others are UTF-8; somebody put two files together
     */
    record Decoded(String text, Set<Integer> guessed) {}

    /** The text without byte order mark. What is not valid UTF-8 is Windows-1252, as German spreadsheets write it; each line for itself. */
    static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), Set.of());
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), Set.of());
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Optional<String> whole = utf8(bytes, start, bytes.length);
        return whole.isPresent() ? new Decoded(whole.get(), Set.of()) : byLine(bytes, start);
    }

    private static Decoded byLine(byte[] bytes, int start) {
        var text = new StringBuilder();
        Set<Integer> guessed = new HashSet<>();
        boolean mixed = false;
        int from = start;
        for (int number = 1; from < bytes.length; number++) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, bytes.length);
            Optional<String> line = utf8(bytes, from, end);
            if (line.isEmpty()) {
                guessed.add(number);
            }
            mixed |= line.isPresent() && line.get().chars().anyMatch(c -> c > LAST_ASCII);
            text.append(line.orElse(new String(bytes, from, end - from, WINDOWS)));
            from = end;
        }
        return new Decoded(text.toString(), mixed ? guessed : Set.of());
    }

    private static Optional<String> utf8(byte[] bytes, int from, int end) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The mark that stands most often in the first line, outside quotes. */
    static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.size()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.contains(c)) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.get(best);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
