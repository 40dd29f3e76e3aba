package org.kommunalcampus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Keeps the picture in {@code docs/architecture.md} true; {@code -Dcampus.docs.write=true} draws it anew. */
class CapabilityDiagramTest {

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final String BEGIN = "<!-- capabilities:begin -->\n";
    private static final String END = "<!-- capabilities:end -->";

    @Test
    void thePictureShowsWhatTheCodeUses() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String picture = draw(ApplicationModules.of(KommunalCampusApplication.class, new ProgramOnly()));
        if (Boolean.getBoolean("campus.docs.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + picture + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(picture);
        }
    }

    private static String draw(ApplicationModules modules) {
        var arrows = new TreeSet<String>();
        modules.stream()
                .forEach(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(ApplicationModule::getIdentifier)
                        .forEach(used -> arrows.add("    %s --> %s\n".formatted(module.getIdentifier(), used))));
        return "```mermaid\nflowchart TD\n" + String.join("", arrows) + "```\n";
    }
}
