package org.kommunalcampus.exchange;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Turns the HTML of descriptions into text with paragraphs, because pages show no foreign markup. */
final class PlainText {

    private static final Pattern HIDDEN =
            Pattern.compile("<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ITEM = Pattern.compile("<li\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK =
            Pattern.compile("<br\\b[^>]*>|</(p|div|ul|ol|h[1-6]|tr|li)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    private PlainText() {}

    /** The text of the HTML; plain text stays as it is, apart from surplus blanks. */
    static String of(String html) {
        String text = HIDDEN.matcher(html).replaceAll(" ");
        text = ITEM.matcher(text).replaceAll("\n– ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        return HtmlUtils.htmlUnescape(text)
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n+– ", "\n– ")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
