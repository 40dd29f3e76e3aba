package org.kommunalcampus.catalogue.description;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.AudienceWords;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.Outcome;
import org.kommunalcampus.competence.CompetenceId;

/** Lays what a feed states over a description: a feed knows less, so what it leaves out stays as it is. A list that it states replaces the list. An audience that was only
 * read from its words is left to the provider. */
final class FeedOverlay {

    private static final String OUTCOMES = "outcomes";

    private FeedOverlay() {}

    /** The description with what the feed states; equal to the one before when that is nothing new. */
    static ModuleDescription over(ModuleDescription before, ModuleDescription feed) {
        Map<String, String> fields = new TreeMap<>(before.fields());
        Map<String, String> stated = new TreeMap<>(feed.withStatedLevels().fields());
        stated.remove("/externalId");
        if (isRead(feed.audience(), feed.targetGroup())) {
            stated.keySet()
                    .removeIf(pointer ->
                            Template.fieldOf(pointer).equals("audience") && !pointer.endsWith("/entryRequirements"));
        }
        if (feed.hoursAssumed() || sameHours(before, feed)) {
            stated.remove("/hours");
        }
        if (levels(feed.requiredLevels()).equals(levels(before.requiredLevels()))) {
            stated.keySet().removeIf(pointer -> Template.fieldOf(pointer).equals("requires"));
        }
        stated.keySet().removeIf(pointer -> Template.fieldOf(pointer).equals(OUTCOMES));
        Set<String> plain = ModuleDescription.plainFields();
        Set<String> lists = stated.keySet().stream()
                .filter(pointer -> !plain.contains(pointer))
                .map(Template::fieldOf)
                .collect(Collectors.toSet());
        fields.keySet().removeIf(pointer -> lists.contains(Template.fieldOf(pointer)));
        fields.putAll(stated);
        layOutcomes(before, feed.teaches(), fields);
        return ModuleDescription.of(fields);
    }

    /** Whether the audience is no more than what was read from the words. */
    private static boolean isRead(ModuleAudience audience, @Nullable String words) {
        ModuleAudience read = AudienceWords.read(words);
        return new ModuleAudience(
                        audience.jobProfiles(),
                        audience.leadership(),
                        audience.experience(),
                        read.entryRequirements(),
                        audience.binding())
                .equals(read);
    }

    /** Whether the feed states the hours of the elements. */
    private static boolean sameHours(ModuleDescription before, ModuleDescription feed) {
        return feed.hours() != null && feed.hours().equals(before.workload());
    }

    /** Outcomes whose competence and level are still named stay with their sentences; new ones are added without a sentence. */
    private static void layOutcomes(
            ModuleDescription before, List<CompetenceLevel> taught, Map<String, String> fields) {
        Map<CompetenceId, Integer> wanted = levels(taught);
        if (taught.isEmpty() || wanted.equals(levels(before.teaches()))) {
            return;
        }
        Set<CompetenceId> kept = new HashSet<>();
        List<Outcome> outcomes = before.outcomes();
        for (int at = 0; at < outcomes.size(); at++) {
            Outcome outcome = outcomes.get(at);
            if (outcome.competence() == null || outcome.level() == null) {
                continue;
            }
            if (Integer.valueOf(outcome.level().value()).equals(wanted.get(outcome.competence()))) {
                kept.add(outcome.competence());
            } else {
                String row = "/outcomes/" + at + "/";
                fields.keySet().removeIf(pointer -> pointer.startsWith(row));
            }
        }
        int next = outcomes.size();
        for (CompetenceLevel level : taught) {
            if (kept.add(level.competence())) {
                fields.put(
                        "/outcomes/" + next + "/competence", level.competence().toString());
                fields.put(
                        "/outcomes/" + next + "/level",
                        String.valueOf(level.level().value()));
                next++;
            }
        }
    }

    private static Map<CompetenceId, Integer> levels(List<CompetenceLevel> levels) {
        Map<CompetenceId, Integer> values = new HashMap<>();
        levels.forEach(level -> values.put(level.competence(), level.level().value()));
        return values;
    }
}
