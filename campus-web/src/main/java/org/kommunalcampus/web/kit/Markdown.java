package org.kommunalcampus.web.kit;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Texts of providers as HTML: CommonMark with tables. HTML inside is shown as text; what comes out is cleaned again, so that nothing runs and nothing is
 * loaded from elsewhere. Pictures are files of the module, named <code>datei:</code> and their id; any other picture is left out.
 */
@Component
public class Markdown {

    private static final String FILE = "datei:";
    private static final Pattern OWN = Pattern.compile("/[a-z0-9/-]+");

    /** The headings of a text stand below that of its page. */
    private static final int BELOW_PAGE = 1;

    /** Those of a post stand below that of the post, too. */
    private static final int BELOW_POST = 2;

    private static final int DEEPEST = 6;

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "strong",
                    "em",
                    "br",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("src")
            .matching(OWN)
            .onElements("img")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .toFactory();

    private final Parser parser;
    private final HtmlRenderer renderer;

    Markdown() {
        List<TablesExtension> extensions = List.of((TablesExtension) TablesExtension.create());
        parser = Parser.builder().extensions(extensions).build();
        renderer =
                HtmlRenderer.builder().extensions(extensions).escapeHtml(true).build();
    }

    /** The text as HTML; empty for none. */
    public String html(@Nullable String text) {
        return html(text, "");
    }

    /**
     * The text as HTML.
     *
     * @param files the address below which the page serves the files of the module
     */
    public String html(@Nullable String text, String files) {
        if (text == null || text.isBlank()) {
            return "";
        }
        return html(text, new Adaptation(files, BELOW_PAGE));
    }

    /** What people write to each other as HTML, without pictures; empty for none. */
    public String conversation(@Nullable String text) {
        return text == null || text.isBlank() ? "" : html(text, new WithoutPictures());
    }

    private String html(String text, Adaptation adaptation) {
        Node document = parser.parse(text);
        document.accept(adaptation);
        return SAFE.sanitize(renderer.render(document));
    }

    /** Puts headings below that of the page and pictures where the page serves them. */
    private static class Adaptation extends AbstractVisitor {

        private final String files;
        private final int below;

        Adaptation(String files, int below) {
            this.files = files;
            this.below = below;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(DEEPEST, heading.getLevel() + below));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            String destination = image.getDestination();
            image.setDestination(
                    destination.startsWith(FILE) ? files + "/" + destination.substring(FILE.length()) : "");
            visitChildren(image);
        }
    }

    /** Leaves of each picture the words that stand for it. */
    private static final class WithoutPictures extends Adaptation {

        WithoutPictures() {
            super("", BELOW_POST);
        }

        @Override
        public void visit(Image image) {
            while (image.getFirstChild() != null) {
                image.insertBefore(image.getFirstChild());
            }
            image.unlink();
        }
    }
}
