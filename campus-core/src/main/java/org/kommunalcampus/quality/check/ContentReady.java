package org.kommunalcampus.quality.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.Material;
import org.springframework.stereotype.Component;

/**
 * What is learned on the platform is there and can be read by everybody: tests have questions, tools can be opened, films subtitles and a length, pictures words. A module that is
 * learned at its provider's has nothing to check.
 */
@Component
class ContentReady implements DescriptionCheck {

    private static final Pattern PICTURE_WITHOUT_WORDS = Pattern.compile("!\\[\\s*]\\(");

    /** Texts of the administration are read at about this speed, with some thinking. */
    private static final int WORDS_A_MINUTE = 120;

    private static final int FACTOR_OFF = 3;
    private static final int WORTH_SAYING_MINUTES = 15;

    @Override
    public String criterion() {
        return "content-ready";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        List<ContentItem> items = around.content();
        if (items.stream().noneMatch(item -> item.material() != null)) {
            return Stream.empty();
        }
        return IntStream.range(0, items.size()).boxed().flatMap(at -> {
            ContentItem item = items.get(at);
            String pointer = "/elements/" + at + "/title";
            return Stream.concat(tool(item, around, pointer), check(item, pointer));
        });
    }

    private Stream<Finding> check(ContentItem item, String pointer) {
        String title = item.element().title();
        if (item.kind() == ElementKind.EVENT || item.kind() == ElementKind.SURVEY) {
            return Stream.empty();
        }
        if (!item.isHere()) {
            return Stream.of(
                    item.isTest() && item.material() != null
                            ? finding(Severity.ERROR, pointer, "no-questions", title)
                            : finding(Severity.WARNING, pointer, "missing", title));
        }
        Material material = item.materialOrEmpty();
        return Stream.of(
                        film(item, material, pointer),
                        pictures(material, pointer, title),
                        reading(item, material, pointer))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> tool(ContentItem item, CheckContext around, String pointer) {
        return around.withoutTool().contains(item.id())
                ? Stream.of(finding(
                        Severity.ERROR, pointer, "tool-closed", item.element().title()))
                : Stream.empty();
    }

    private Stream<Finding> film(ContentItem item, Material material, String pointer) {
        if (item.kind() != ElementKind.VIDEO || material.file() == null) {
            return Stream.empty();
        }
        String title = item.element().title();
        return Stream.of(
                        material.subtitles() == null ? finding(Severity.ERROR, pointer, "no-subtitles", title) : null,
                        material.seconds() == 0 ? finding(Severity.ERROR, pointer, "no-length", title) : null,
                        material.supplement() == null
                                ? finding(Severity.WARNING, pointer, "no-transcript", title)
                                : null)
                .flatMap(Stream::ofNullable);
    }

    private Stream<Finding> pictures(Material material, String pointer, String title) {
        boolean silent = Stream.of(material.text(), material.supplement())
                .flatMap(Stream::ofNullable)
                .anyMatch(text -> PICTURE_WITHOUT_WORDS.matcher(text).find());
        return silent ? Stream.of(finding(Severity.ERROR, pointer, "picture-without-words", title)) : Stream.empty();
    }

    /** A text alone tells how long it takes; where there is more than the text, nobody can say. */
    private Stream<Finding> reading(ContentItem item, Material material, String pointer) {
        @Nullable String text = material.text();
        int stated = item.element().minutes();
        if (item.kind() != ElementKind.TEXT || text == null || material.file() != null || material.link() != null) {
            return Stream.empty();
        }
        int words = text.strip().split("\\s+").length;
        int read = Math.max(1, words / WORDS_A_MINUTE);
        boolean off = stated > FACTOR_OFF * read && stated - read > WORTH_SAYING_MINUTES
                || read > FACTOR_OFF * Math.max(1, stated);
        return off
                ? Stream.of(
                        finding(Severity.HINT, pointer, "time", item.element().title(), read, stated))
                : Stream.empty();
    }
}
