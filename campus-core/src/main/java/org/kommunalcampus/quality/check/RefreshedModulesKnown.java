package org.kommunalcampus.quality.check;

import static java.util.stream.Collectors.toSet;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/** What a module refreshes are other modules of the same provider. */
@Component
class RefreshedModulesKnown implements DescriptionCheck {

    @Override
    public String criterion() {
        return "refreshed-modules-known";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        Set<String> known = around.siblings().stream()
                .map(sibling -> fold(sibling.externalId()))
                .collect(toSet());
        return stated.refreshes().stream()
                .filter(name -> !known.contains(fold(name)))
                .map(name -> finding(Severity.ERROR, "/refreshes", "unknown-module", name));
    }

    private static String fold(String externalId) {
        return externalId.strip().toLowerCase(Locale.ROOT);
    }
}
