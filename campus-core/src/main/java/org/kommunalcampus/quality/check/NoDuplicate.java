package org.kommunalcampus.quality.check;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.springframework.stereotype.Component;

/**
 * The catalogue has no module yet that is called the same or nearly so. Titles are compared by their sets of three letters (Jaccard); one that teaches
 * the same counts as similar earlier.
 */
@Component
class NoDuplicate implements DescriptionCheck {

    private static final double SAME_TITLE = 0.7;
    private static final double SAME_WITH_SAME_OUTCOMES = 0.45;
    private static final int NAMED = 3;

    @Override
    public String criterion() {
        return "no-duplicate";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        Set<String> title = trigrams(stated.title());
        Set<CompetenceLevel> teaches = Set.copyOf(stated.teaches());
        return around.offered().stream()
                .filter(other -> {
                    double similar = similarity(title, trigrams(other.title()));
                    return similar >= SAME_TITLE
                            || (similar >= SAME_WITH_SAME_OUTCOMES && teachesTheSame(teaches, other));
                })
                .limit(NAMED)
                .map(other -> finding(Severity.WARNING, "/title", "similar", other.title()));
    }

    private static boolean teachesTheSame(Set<CompetenceLevel> teaches, ModuleFacts other) {
        return !teaches.isEmpty()
                && teaches.stream()
                        .map(CompetenceLevel::competence)
                        .collect(toSet())
                        .equals(other.teaches().stream()
                                .map(CompetenceLevel::competence)
                                .collect(toSet()));
    }

    private static double similarity(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    private static Set<String> trigrams(String title) {
        String text = " "
                + title.toLowerCase(Locale.GERMAN)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
        Set<String> trigrams = new HashSet<>();
        for (int at = 0; at + 3 <= text.length(); at++) {
            trigrams.add(text.substring(at, at + 3));
        }
        return trigrams;
    }
}
