package org.kommunalcampus.shared;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns the HTML of descriptions into text with paragraphs, because pages show no foreign markup; in time that grows with its length alone. */
public final class HtmlText implements NodeVisitor {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "li", "br");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    /** The text of the HTML; plain text stays as it is, apart from surplus blanks. */
    public static String of(String html) {
        HtmlText reading = new HtmlText();
        Jsoup.parseBodyFragment(html).body().traverse(reading);
        return reading.text
                .toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .replaceAll("\\n{1,2}– ", "\n– ")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element && element.nameIs("li")) {
            text.append("\n– ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            text.append('\n');
        }
    }
}
