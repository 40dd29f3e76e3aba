package org.kommunalcampus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Keeps the picture in {@code docs/architecture.md} true; {@code -Dcampus.docs.write=true} draws it anew. */
class CapabilityDiagramTest {

    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final Set<String> USED_BY_EVERYBODY = Set.of("shared", "audit", "notification");

    /** In the order in which they are drawn. */
    private static final Map<String, Set<String>> GROUPS = groups();

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

    private static Map<String, Set<String>> groups() {
        var groups = new LinkedHashMap<String, Set<String>>();
        groups.put("Entrances", Set.of("web", "providerapi", "exchange", "einvoice", "http"));
        groups.put(
                "Curricula",
                Set.of(
                        "curriculum",
                        "interview",
                        "assignment",
                        "approval",
                        "absence",
                        "packages",
                        "needs",
                        "report",
                        "settlement",
                        "invoice",
                        "topics"));
        groups.put(
                "People",
                Set.of(
                        "organisation",
                        "provisioning",
                        "admission",
                        "profile",
                        "learning",
                        "study",
                        "supervision",
                        "record",
                        "recognition",
                        "survey",
                        "privacy",
                        "contact",
                        "discussion",
                        "offers",
                        "mail",
                        "calendar",
                        "talk",
                        "launch"));
        groups.put(
                "Offer",
                Set.of(
                        "competence",
                        "provider",
                        "venue",
                        "catalogue",
                        "content",
                        "quality",
                        "webhook",
                        "files",
                        "signing",
                        "tool",
                        "outbound"));
        return groups;
    }

    /** Groups, arrows that no other way of arrows makes needless, and none to what everybody may use. */
    private static String draw(ApplicationModules modules) {
        var uses = new TreeMap<String, Set<String>>();
        modules.stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .filter(capability -> !USED_BY_EVERYBODY.contains(capability))
                .forEach(capability -> uses.put(capability, new TreeSet<>()));
        modules.stream()
                .filter(module -> uses.containsKey(module.getIdentifier().toString()))
                .forEach(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(used -> used.getIdentifier().toString())
                        .filter(uses::containsKey)
                        .forEach(uses.get(module.getIdentifier().toString())::add));
        assertThat(GROUPS.values().stream().flatMap(Set::stream))
                .as("every capability stands in one group")
                .containsExactlyInAnyOrderElementsOf(uses.keySet());

        var picture = new StringBuilder("```mermaid\nflowchart TD\n");
        GROUPS.forEach((group, capabilities) -> {
            picture.append("    subgraph ").append(group).append('\n');
            new TreeSet<>(capabilities)
                    .forEach(capability ->
                            picture.append("        ").append(capability).append('\n'));
            picture.append("    end\n");
        });
        uses.forEach((capability, used) -> used.stream()
                .filter(target ->
                        used.stream().noneMatch(between -> !between.equals(target) && reaches(uses, between, target)))
                .forEach(target -> picture.append("    %s --> %s\n".formatted(capability, target))));
        return picture.append("```\n").toString();
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        Set<String> direct = uses.get(from);
        return direct.contains(to) || direct.stream().anyMatch(next -> reaches(uses, next, to));
    }
}
