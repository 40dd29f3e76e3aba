package org.kommunalcampus.catalogue.search;

/** The words of a text as the person wrote them. */
final class WrittenWords {

    private WrittenWords() {}

    /** The whole words in which the term stands, with their capitals; the term itself where it stands nowhere as it is. */
    static String around(String term, String text) {
        for (int at = 0; at <= text.length() - term.length(); at++) {
            if (text.regionMatches(true, at, term, 0, term.length())) {
                int start = at;
                while (start > 0 && isLetter(text, start - 1)) {
                    start--;
                }
                int end = at + term.length();
                while (end < text.length() && isLetter(text, end)) {
                    end++;
                }
                return text.substring(start, end);
            }
        }
        return term;
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}
