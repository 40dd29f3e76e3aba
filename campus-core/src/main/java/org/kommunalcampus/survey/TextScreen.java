package org.kommunalcampus.survey;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for what would tell in a free text who wrote it or whom it is about. It points out and decides nothing: people know better what they want to say. */
final class TextScreen {

    private static final Pattern MAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");

    /** Begins with 0 or +, as no day, amount or year does. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.,])(?:\\+\\d|0)[\\d \\u00a0()/–-]{5,20}\\d");

    private static final Pattern ADDRESSED = Pattern.compile(
            "\\b(?:Herrn?|Frau|Hr\\.|Fr\\.|Kollege|Kollegin|Dr\\.|Prof\\.|Mrs?\\.?|Ms\\.?)\\s+(?:(?:Dr|Prof)\\.\\s+)*\\p{Lu}[\\p{L}'’-]+");

    private static final int SHORTEST_NAME = 3;

    /** What was found. */
    enum Finding {
        /** An address for e-mails. */
        MAIL,
        /** A telephone number. */
        PHONE,
        /** The name of somebody. */
        NAME
    }

    private TextScreen() {}

    /**
     * What stands in the text.
     *
     * @param writer the name of the person who writes
     */
    static Set<Finding> find(String text, String writer) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (MAIL.matcher(text).find()) {
            found.add(Finding.MAIL);
        }
        if (PHONE.matcher(text).find()) {
            found.add(Finding.PHONE);
        }
        if (ADDRESSED.matcher(text).find() || names(text, writer)) {
            found.add(Finding.NAME);
        }
        return found;
    }

    private static boolean names(String text, String writer) {
        return Pattern.compile("[\\s,]+")
                .splitAsStream(writer)
                .filter(part -> part.length() >= SHORTEST_NAME)
                .anyMatch(part -> Pattern.compile("(?<!\\p{L})" + Pattern.quote(part) + "(?!\\p{L})")
                        .matcher(text)
                        .find());
    }
}
