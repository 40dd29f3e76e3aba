package org.kommunalcampus.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.springframework.stereotype.Component;

/** The competences that a guide names. Those that no framework has any more are left out when it is used, and a problem when it is published. */
@Component
@RequiredArgsConstructor
class GuideCompetences {

    private final Competences competences;

    /** Those that exist, by how the guide refers to them. */
    Map<String, CompetenceId> of(Guide guide) {
        return competences.resolveAll(references(guide));
    }

    /** What people call the work behind each competence that exists. */
    Map<CompetenceId, List<String>> vocabulary(Guide guide) {
        Map<String, CompetenceId> known =
                competences.resolveAll(guide.vocabulary().keySet());
        Map<CompetenceId, List<String>> words = new HashMap<>();
        known.forEach((reference, id) -> words.put(id, guide.vocabulary().getOrDefault(reference, List.of())));
        return words;
    }

    /** Notes each competence and each level that no framework has. */
    void check(Guide guide, GuideNodes nodes) {
        Map<String, CompetenceId> known = of(guide);
        Map<CompetenceId, Integer> highest = competences.highestLevels(known.values());
        int at = 0;
        for (String reference : guide.vocabulary().keySet()) {
            exists(reference, known, "/vocabulary/" + at++ + "/competence", nodes);
        }
        for (int i = 0; i < guide.questions().size(); i++) {
            GuideQuestion question = guide.questions().get(i);
            if (question.competence() != null) {
                exists(question.competence(), known, "/questions/" + i + "/competence", nodes);
            }
            for (int j = 0; j < question.options().size(); j++) {
                check(question.options().get(j), "/questions/" + i + "/options/" + j, known, highest, nodes);
            }
        }
    }

    private static void check(
            GuideOption option,
            String at,
            Map<String, CompetenceId> known,
            Map<CompetenceId, Integer> highest,
            GuideNodes nodes) {
        for (int i = 0; i < option.levels().size(); i++) {
            OptionLevel suggestion = option.levels().get(i);
            String pointer = at + "/levels/" + i;
            if (exists(suggestion.competence(), known, pointer, nodes)
                    && suggestion.level() > highest.getOrDefault(known.get(suggestion.competence()), 0)) {
                nodes.reject(pointer, "beyond-scale", "The framework ends at a lower level.");
            }
        }
        for (int i = 0; i < option.interests().size(); i++) {
            exists(option.interests().get(i), known, at + "/interests/" + i, nodes);
        }
    }

    private static boolean exists(String reference, Map<String, CompetenceId> known, String pointer, GuideNodes nodes) {
        boolean exists = known.containsKey(reference);
        if (!exists && !reference.isEmpty()) {
            nodes.reject(pointer, "unknown-competence", "There is no such competence.");
        }
        return exists;
    }

    private static Set<String> references(Guide guide) {
        List<String> named = new ArrayList<>(guide.vocabulary().keySet());
        for (GuideQuestion question : guide.questions()) {
            if (question.competence() != null) {
                named.add(question.competence());
            }
            question.options().stream()
                    .flatMap(option -> Stream.concat(
                            option.levels().stream().map(OptionLevel::competence), option.interests().stream()))
                    .forEach(named::add);
        }
        return named.stream().collect(Collectors.toUnmodifiableSet());
    }
}
