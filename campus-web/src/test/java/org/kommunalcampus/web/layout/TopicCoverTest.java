package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.FrameworkId;
import org.kommunalcampus.shared.LocalizedText;

class TopicCoverTest {

    @Test
    void theAreaOfMostCompetencesGivesTheCover() {
        assertThat(TopicCover.of(List.of(of("KOMMUNAL", "PM"), of("KOMMUNAL", "DS"), of("KOMMUNAL", "DS"))))
                .isEqualTo(new TopicCover("kommunal-ds"));
        assertThat(TopicCover.of(List.of(of("KOMMUNAL", "PM"), of("KOMMUNAL", "DS"))))
                .isEqualTo(new TopicCover("kommunal-pm"));
    }

    @Test
    void whatHasNoDrawingOfItsOwnAlwaysGetsTheSameOfThoseLeft() {
        TopicCover cover = TopicCover.of(List.of(of("ESCO", null)));
        assertThat(cover.motif()).startsWith("further-");
        assertThat(TopicCover.of(List.of(of("ESCO", null)))).isEqualTo(cover);
        assertThat(TopicCover.of(List.of()).motif()).startsWith("further-");
    }

    @Test
    void eachCoverIsDrawnAndHasItsColour() throws IOException {
        String drawings = read("/templates/fragments/cover.html");
        String colours = read("/static/css/catalogue.css");
        Stream.concat(
                        TopicCover.DRAWN.stream(),
                        IntStream.range(0, TopicCover.FURTHER).mapToObj(at -> "further-" + at))
                .forEach(motif -> {
                    assertThat(drawings).contains("th:case=\"'" + motif + "'\"");
                    assertThat(colours).contains(".kc-cover--" + motif + " {");
                });
    }

    private static String read(String path) throws IOException {
        try (var file = TopicCoverTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static CompetenceView of(String framework, String area) {
        var name = LocalizedText.german("Kompetenz");
        return new CompetenceView(
                CompetenceId.next(), FrameworkId.next(), framework, area, name, "1", name, null, false);
    }
}
