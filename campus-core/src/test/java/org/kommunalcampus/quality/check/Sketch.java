package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.Sibling;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.quality.links.LinkState;

/** A description in which no rule finds anything, and the world around it; tests spoil one thing at a time. */
final class Sketch {

    static final CompetenceId COMPETENCE = CompetenceId.next();
    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static final FindingTexts TEXTS = new FindingTexts();

    private final ModuleId self = ModuleId.next();
    private final List<ModuleFacts> offered = new ArrayList<>();
    private final List<Sibling> siblings = new ArrayList<>();
    private Map<String, LinkState> links = Map.of();
    private List<ContentItem> content = List.of();
    private Set<ElementId> withoutTool = Set.of();
    private ModuleDescription stated = ModuleDescription.of(Map.ofEntries(
            Map.entry("/title", "Bescheide sicher begründen"),
            Map.entry("/objective", "Die Teilnehmenden begründen Bescheide so, dass sie vor Gericht bestehen."),
            Map.entry("/description", "Wir üben an echten Fällen. Jede Person schreibt zwei Bescheide."),
            Map.entry("/targetGroup", "Sachbearbeitung in Ordnungsämtern"),
            Map.entry("/format", "BLENDED"),
            Map.entry("/hours", "8"),
            Map.entry("/outcomes/0/text", "Die Teilnehmenden verfassen einen begründeten Bescheid."),
            Map.entry("/outcomes/0/competence", COMPETENCE.toString()),
            Map.entry("/outcomes/0/level", "4"),
            Map.entry("/elements/0/phase", "PREPARATION"),
            Map.entry("/elements/0/kind", "TEXT"),
            Map.entry("/elements/0/title", "Grundlagen"),
            Map.entry("/elements/0/minutes", "120"),
            Map.entry("/elements/1/phase", "EVENT"),
            Map.entry("/elements/1/kind", "EVENT"),
            Map.entry("/elements/1/title", "Werkstatt"),
            Map.entry("/elements/1/minutes", "240"),
            Map.entry("/elements/2/phase", "FOLLOW_UP"),
            Map.entry("/elements/2/kind", "HOMEWORK"),
            Map.entry("/elements/2/title", "Eigener Bescheid"),
            Map.entry("/elements/2/minutes", "120"),
            Map.entry("/elements/2/outcomes", "1"),
            Map.entry("/weeks/FOLLOW_UP", "6"),
            Map.entry("/methods", "Arbeit in Gruppen an Fällen"),
            Map.entry("/assessment", "Ein Bescheid wird bewertet."),
            Map.entry("/records", "PARTICIPATION,ACHIEVEMENT"),
            Map.entry("/accessibility", "Alle Videos haben Untertitel, der Raum ist stufenlos erreichbar."),
            Map.entry("/price/amount", "160"),
            Map.entry("/cancellation", "Bis zwei Wochen vorher kostenfrei"),
            Map.entry("/authors", "Dr. Erika Beispiel")));

    Sketch with(String pointer, String text) {
        stated = stated.with(pointer, text);
        return this;
    }

    Sketch without(String pointer) {
        return with(pointer, "");
    }

    Sketch offering(String title, Format format, int minutes, long cents, CompetenceId taught, int level) {
        offered.add(new ModuleFacts(
                ModuleId.next(),
                title,
                minutes,
                cents,
                format,
                "de",
                List.of(CompetenceLevel.stated(taught, level)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                ModuleAudience.EVERYBODY));
        return this;
    }

    ModuleId sibling(String externalId, boolean isOffered, ModuleId... after) {
        ModuleId id = ModuleId.next();
        siblings.add(new Sibling(
                id,
                externalId,
                "Modul " + externalId,
                isOffered,
                false,
                Stream.of(after).map(List::of).toList()));
        return id;
    }

    ModuleId self() {
        return self;
    }

    Sketch linking(String url, LinkState state) {
        links = Map.of(url, state);
        return this;
    }

    /** The tools of these elements cannot be opened. */
    Sketch closed(ContentItem... items) {
        withoutTool = Stream.of(items).map(ContentItem::id).collect(Collectors.toSet());
        return this;
    }

    Sketch with(ContentItem... items) {
        content = List.of(items);
        return this;
    }

    /** What the rule finds as "SEVERITY pointer code"; every finding has words in both languages. */
    List<String> found(DescriptionCheck rule) {
        List<Finding> findings = rule.check(
                        stated,
                        new CheckContext(
                                self, TODAY, offered, siblings, Set.of(COMPETENCE), links, content, withoutTool))
                .toList();
        for (Finding finding : findings) {
            for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(TEXTS.criterion(finding, locale)).isNotBlank();
                assertThat(TEXTS.detail(finding, locale)).isNotBlank().doesNotContain("{");
                assertThat(TEXTS.proposal(finding, locale)).isNotBlank().doesNotContain("{");
            }
        }
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.pointer() + " " + finding.code())
                .collect(Collectors.toList());
    }
}
