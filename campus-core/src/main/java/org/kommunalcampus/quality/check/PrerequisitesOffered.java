package org.kommunalcampus.quality.check;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.PriorKnowledge;
import org.kommunalcampus.catalogue.description.Sibling;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.springframework.stereotype.Component;

/** Whatever comes before the module can be had in the catalogue. */
@Component
class PrerequisitesOffered implements DescriptionCheck {

    private static final int TAKEN_FOR_GRANTED = 2;

    @Override
    public String criterion() {
        return "prerequisites-reachable";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        return Stream.concat(modules(stated, around), levels(stated, around));
    }

    private Stream<Finding> modules(ModuleDescription stated, CheckContext around) {
        Map<String, Sibling> byId = around.siblings().stream()
                .collect(toMap(sibling -> fold(sibling.externalId()), sibling -> sibling, (one, same) -> one));
        List<List<String>> groups = stated.prerequisites();
        return IntStream.range(0, groups.size()).boxed().flatMap(at -> {
            List<Sibling> known = groups.get(at).stream()
                    .map(name -> byId.get(fold(name)))
                    .filter(Objects::nonNull)
                    .toList();
            String pointer = "/prerequisites/" + at;
            String names = String.join(" | ", groups.get(at));
            if (known.isEmpty()) {
                return Stream.of(finding(Severity.ERROR, pointer, "unknown-module", names));
            }
            return known.stream().anyMatch(Sibling::offered)
                    ? Stream.empty()
                    : Stream.of(finding(Severity.WARNING, pointer, "not-offered", names));
        });
    }

    private Stream<Finding> levels(ModuleDescription stated, CheckContext around) {
        return IntStream.range(0, stated.requires().size()).boxed().flatMap(at -> {
            PriorKnowledge required = stated.requires().get(at);
            Level level = required.level();
            return level == null || level.value() <= TAKEN_FOR_GRANTED || isTaught(required.competence(), level, around)
                    ? Stream.empty()
                    : Stream.of(finding(Severity.HINT, "/requires/" + at + "/level", "nobody-teaches", level.value()));
        });
    }

    private static boolean isTaught(@Nullable CompetenceId competence, Level level, CheckContext around) {
        return competence == null
                || around.offered().stream()
                        .flatMap(module -> module.teaches().stream())
                        .anyMatch(taught -> taught.competence().equals(competence)
                                && taught.level().compareTo(level) >= 0);
    }

    private static String fold(String externalId) {
        return externalId.strip().toLowerCase(Locale.ROOT);
    }
}
