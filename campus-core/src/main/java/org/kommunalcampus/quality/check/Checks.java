package org.kommunalcampus.quality.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.catalogue.description.Template;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.quality.links.DescriptionLinks;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.stereotype.Component;

/** Runs all rules on a description. The offered modules to compare with are kept in memory until the catalogue's version grows. */
@Component
@RequiredArgsConstructor
public class Checks {

    private static final Comparator<Finding> BY_WEIGHT_AND_PLACE = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> Template.current().position(finding.pointer()))
            .thenComparing(Finding::pointer);

    private final List<DescriptionCheck> rules;
    private final CatalogueFacts catalogue;
    private final Descriptions descriptions;
    private final Competences competences;
    private final DescriptionLinks links;
    private final Courses courses;
    private final Clock clock;

    private volatile @Nullable Offered offered;

    private record Offered(long version, List<ModuleFacts> modules) {}

    /** What the rules find, errors first. */
    public List<Finding> of(ModuleId module, ProviderId provider, ModuleDescription stated) {
        List<ContentItem> items = courses.ofCopy(module, stated).items();
        CheckContext around = new CheckContext(
                module,
                LocalDate.now(clock),
                offered().stream().filter(other -> !other.id().equals(module)).toList(),
                descriptions.siblings(provider),
                known(stated),
                links.known(stated.fields().values()),
                items,
                courses.withoutTool(items));
        return rules.stream()
                .flatMap(rule -> rule.check(stated, around))
                .sorted(BY_WEIGHT_AND_PLACE)
                .toList();
    }

    private List<ModuleFacts> offered() {
        long version = catalogue.version();
        Offered kept = offered;
        if (kept == null || kept.version() != version) {
            kept = new Offered(version, catalogue.facts());
            offered = kept;
        }
        return kept.modules();
    }

    private Set<CompetenceId> known(ModuleDescription stated) {
        List<CompetenceId> named = Stream.concat(
                        stated.outcomes().stream().flatMap(outcome -> Stream.ofNullable(outcome.competence())),
                        stated.requires().stream().flatMap(required -> Stream.ofNullable(required.competence())))
                .distinct()
                .toList();
        return competences.byId(named).values().stream()
                .filter(competence -> !competence.retired())
                .map(CompetenceView::id)
                .collect(toUnmodifiableSet());
    }
}
