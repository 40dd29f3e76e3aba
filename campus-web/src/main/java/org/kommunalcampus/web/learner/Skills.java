package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.FrameworkAreas;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.competence.FrameworkView;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.SelfAssessedLevel;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.TargetActual;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.web.learner.Comparisons.Comparison;
import org.kommunalcampus.web.learner.ProfilePage.Group;
import org.kommunalcampus.web.learner.ProfilePage.LevelText;
import org.kommunalcampus.web.learner.ProfilePage.Skill;
import org.springframework.stereotype.Component;

/** Lists the competences that matter to a learner, by framework and area, with what is said and proven about each. */
@Component
@RequiredArgsConstructor
class Skills {

    private final Frameworks frameworks;
    private final Competences competences;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    /**
     * What is asked of the person, what the person has said or proven, and {@code further} competences.
     *
     * @param typed own levels that were entered but not stored; they are shown instead of the stored ones
     */
    List<Group> of(
            Comparison comparison, Collection<CompetenceId> further, Map<CompetenceId, Integer> typed, Locale locale) {
        var person = new Person(comparison, Set.copyOf(further), typed);
        var groups = new ArrayList<Group>();
        for (FrameworkAreas each : frameworks.withAreas().reversed()) {
            FrameworkView framework = each.framework();
            for (AreaView area : each.areas()) {
                List<Skill> skills = area.competences().stream()
                        .filter(details -> person.concerns(details.competence().id()))
                        .map(details -> skill(details.competence(), levels(details, framework, locale), person, locale))
                        .toList();
                if (!skills.isEmpty()) {
                    groups.add(new Group(
                            framework.code() + "-" + area.code(),
                            area.name().in(locale),
                            framework.name().in(locale),
                            skills));
                }
            }
        }
        others(groups, person, locale).ifPresent(groups::add);
        return groups;
    }

    /** Competences outside of the areas: skills of ESCO, and those that a newer version of their framework no longer holds. */
    private Optional<Group> others(List<Group> groups, Person person, Locale locale) {
        Set<String> listed = groups.stream()
                .flatMap(group -> group.skills().stream())
                .map(Skill::id)
                .collect(Collectors.toSet());
        List<CompetenceId> left = person.concerned()
                .filter(id -> !listed.contains(id.toString()))
                .sorted()
                .toList();
        List<Skill> skills = competences.byId(left).values().stream()
                .map(competence -> skill(competence, List.of(), person, locale))
                .toList();
        return skills.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group("others", phrases.say("learner.profile.others", locale), "", skills));
    }

    /** What is known about the person, by competence. */
    private static final class Person {
        private final Map<CompetenceId, TargetActual> asked;
        private final Map<CompetenceId, Integer> own;
        private final Map<CompetenceId, List<AttestedLevel>> attested;
        private final Set<CompetenceId> further;

        Person(Comparison comparison, Set<CompetenceId> further, Map<CompetenceId, Integer> typed) {
            var profile = comparison.profile();
            asked = comparison.rows().stream()
                    .collect(Collectors.toMap(Comparisons.Row::competence, Comparisons.Row::levels));
            own = profile.selfAssessed().stream()
                    .collect(Collectors.toMap(
                            SelfAssessedLevel::competence,
                            level -> level.level().value()));
            own.putAll(typed);
            attested = profile.attested().stream()
                    .collect(Collectors.groupingBy(AttestedLevel::competence, LinkedHashMap::new, Collectors.toList()));
            this.further = further;
        }

        boolean concerns(CompetenceId id) {
            return asked.containsKey(id) || own.containsKey(id) || attested.containsKey(id) || further.contains(id);
        }

        Stream<CompetenceId> concerned() {
            return Stream.of(asked.keySet(), own.keySet(), attested.keySet(), further)
                    .flatMap(Set::stream)
                    .distinct();
        }
    }

    private Skill skill(CompetenceView competence, List<LevelText> levels, Person person, Locale locale) {
        CompetenceId id = competence.id();
        TargetActual asked = person.asked.get(id);
        int own = person.own.getOrDefault(id, 0);
        List<AttestedLevel> proofs = person.attested.getOrDefault(id, List.of());
        LocalDate today = LocalDate.now(clock);
        int proven = proofs.stream()
                .filter(proof -> proof.countsOn(today))
                .mapToInt(proof -> proof.level().value())
                .max()
                .orElse(0);
        return new Skill(
                id.toString(),
                competence.name().in(locale),
                Optional.ofNullable(competence.description())
                        .map(text -> text.in(locale))
                        .orElse(null),
                own,
                Math.max(own, proven),
                asked == null ? 0 : asked.target(),
                asked == null ? List.of() : asked.requiredBy(),
                proofs.stream().map(proof -> proof(proof, today, locale)).toList(),
                levels,
                person.further.contains(id));
    }

    private String proof(AttestedLevel proof, LocalDate today, Locale locale) {
        String key = "learner.proof." + Phrases.key(proof.evidence().kind());
        String text = phrases.say(
                key,
                locale,
                proof.level().value(),
                wording.day(proof.since(), locale),
                proof.evidence().ref());
        return proof.countsOn(today) ? text : text + " " + phrases.say("learner.proof.expired", locale);
    }

    /** The competence's own words where it has some, otherwise those that the framework has for all of its competences. */
    private static List<LevelText> levels(CompetenceDetails details, FrameworkView framework, Locale locale) {
        if (!details.levels().isEmpty()) {
            return details.levels().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(level -> new LevelText(level.getKey(), level.getValue().in(locale)))
                    .toList();
        }
        return framework.levelNames().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(level -> new LevelText(level.getKey(), meaning(level.getValue(), locale)))
                .toList();
    }

    private static String meaning(FrameworkImport.LevelName level, Locale locale) {
        return Optional.ofNullable(level.description()).orElse(level.name()).in(locale);
    }
}
