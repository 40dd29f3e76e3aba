package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.content.ToolUse;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.tool.ToolId;

class ContentReadyTest {

    private final ContentReady rule = new ContentReady();

    @Test
    void whatIsLearnedAtTheProvidersHasNothingToCheck() {
        assertThat(new Sketch().with(item(ElementKind.VIDEO, null, 0)).found(rule))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        ContentItem text = item(ElementKind.TEXT, Material.text("Kurz."), 0);

        assertThat(new Sketch().with(text, item(ElementKind.EXERCISE, null, 0)).found(rule))
                .containsExactly("WARNING /elements/1/title missing");
        assertThat(new Sketch()
                        .with(text, item(ElementKind.FINAL_EXAM, Material.test(null, TestRules.exam()), 0))
                        .found(rule))
                .containsExactly("ERROR /elements/1/title no-questions");
        assertThat(new Sketch()
                        .with(text, item(ElementKind.FINAL_EXAM, Material.test(null, TestRules.exam()), 3))
                        .found(rule))
                .isEmpty();
    }

    @Test
    void filmsHaveSubtitlesLengthAndTranscript() {
        Material film = Material.text("Ein Film").with(FileId.next());

        assertThat(new Sketch().with(item(ElementKind.VIDEO, film, 0)).found(rule))
                .containsExactlyInAnyOrder(
                        "ERROR /elements/0/title no-subtitles",
                        "ERROR /elements/0/title no-length",
                        "WARNING /elements/0/title no-transcript");
    }

    @Test
    void picturesHaveWordsAndTextsTheirTime() {
        assertThat(new Sketch()
                        .with(item(ElementKind.TEXT, Material.text("![ ](datei:1)"), 0))
                        .found(rule))
                .containsExactly("ERROR /elements/0/title picture-without-words");
        assertThat(new Sketch()
                        .with(item(ElementKind.TEXT, Material.text("Wort ".repeat(6000)), 0))
                        .found(rule))
                .containsExactly("HINT /elements/0/title time");
    }

    @Test
    void toolsCanBeOpened() {
        ContentItem opening = item(
                ElementKind.EXTERNAL_TOOL, Material.opening(new ToolUse(ToolId.next(), null, null), "Los!", 10), 0);

        assertThat(new Sketch().with(opening).found(rule)).isEmpty();
        assertThat(new Sketch().with(opening).closed(opening).found(rule))
                .containsExactly("ERROR /elements/0/title tool-closed");
    }

    private static ContentItem item(ElementKind kind, @Nullable Material material, int questions) {
        Element element = new Element(Phase.PREPARATION, kind, "Element", 10, Set.of());
        return new ContentItem(ElementId.next(), element, material, questions, questions);
    }
}
