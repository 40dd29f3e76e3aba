package org.kommunalcampus.web.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A badge as a picture (SVG) that carries its credential in the way of Open Badges 3.0. */
final class BadgePicture {

    private static final int LINE = 26;
    private static final int LINES = 4;
    static final int PROVIDER = 40;
    static final int FIRST_LINE = 236;
    static final int LINE_HEIGHT = 34;

    /** What XML has no place for. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}]|[\uFFFE\uFFFF]");

    private static final String PICTURE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" width="512" height="512" viewBox="0 0 512 512" role="img" aria-labelledby="titel" font-family="'Fira Sans', Arial, sans-serif" text-anchor="middle">
            <openbadges:credential verify="%s"/>
            <title id="titel">%s</title>
            <rect x="8" y="8" width="496" height="496" rx="40" fill="#ffffff" stroke="#1a3a8f" stroke-width="12"/>
            <path d="M48 8h416a40 40 0 0 1 40 40v72H8V48A40 40 0 0 1 48 8z" fill="#1a3a8f"/>
            <text x="256" y="80" font-size="34" font-weight="600" fill="#ffffff">%s</text>
            <text x="256" y="178" font-size="28" fill="#4a4d5e">%s</text>
            %s
            <text x="256" y="420" font-size="20" fill="#4a4d5e">%s</text>
            <text x="256" y="456" font-size="20" fill="#4a4d5e">%s</text>
            </svg>
            """;

    private BadgePicture() {}

    /** The picture; what is too long for it is cut, the credential says all of it. */
    static String of(String token, String issuer, String kind, String title, String provider, String day) {
        return PICTURE.formatted(
                token,
                xml(kind + ": " + title),
                xml(issuer),
                xml(kind),
                lines(title),
                xml(cut(provider, PROVIDER)),
                xml(day));
    }

    private static String lines(String title) {
        var text = new StringBuilder();
        int at = FIRST_LINE;
        for (String line : wrapped(title)) {
            text.append("<text x=\"256\" y=\"%d\" font-size=\"26\" font-weight=\"600\" fill=\"#171a2b\">%s</text>"
                    .formatted(at, xml(line)));
            at += LINE_HEIGHT;
        }
        return text.toString();
    }

    /** The title in as many lines as there is room for. */
    static List<String> wrapped(String title) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.strip().split("\\s+")) {
            if (line.isEmpty()) {
                line = word;
            } else if (line.length() + 1 + word.length() <= LINE) {
                line += " " + word;
            } else {
                lines.add(cut(line, LINE));
                line = word;
            }
        }
        lines.add(cut(line, LINE));
        if (lines.size() > LINES) {
            lines = new ArrayList<>(lines.subList(0, LINES));
            lines.set(LINES - 1, cut(lines.get(LINES - 1), LINE - 2) + " …");
        }
        return lines;
    }

    /** The text, shortened to as many letters. */
    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }

    private static String xml(String text) {
        return HtmlUtils.htmlEscape(CONTROLS.matcher(text).replaceAll(" "), "UTF-8");
    }
}
