package org.kommunalcampus.web.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.competence.Requirement;
import org.springframework.util.MultiValueMap;

/**
 * Requirements as they were entered.
 *
 * @param levels by competence that is asked for today; 0 asks for it no longer
 * @param competence asked for in addition, empty for none
 * @param level of the addition, 0 for none
 */
record WhatIfForm(Map<CompetenceId, Integer> levels, String competence, int level) {

    static WhatIfForm of(List<Requirement> today) {
        Map<CompetenceId, Integer> levels = new LinkedHashMap<>();
        today.forEach(asked -> levels.put(asked.competence(), asked.level().value()));
        return new WhatIfForm(levels, "", 0);
    }

    /** What is missing or unreadable stays as it is today. */
    static WhatIfForm of(List<Requirement> today, MultiValueMap<String, String> sent) {
        Map<CompetenceId, Integer> levels = new LinkedHashMap<>();
        today.forEach(asked -> levels.put(
                asked.competence(),
                level(sent, "level." + asked.competence(), asked.level().value())));
        return new WhatIfForm(
                levels, Optional.ofNullable(sent.getFirst("competence")).orElse(""), level(sent, "level", 0));
    }

    /** What would be asked for. */
    List<Requirement> wanted() {
        List<Requirement> wanted = new ArrayList<>();
        levels.forEach((asked, to) -> {
            if (to > 0) {
                wanted.add(new Requirement(asked, new Level(to)));
            }
        });
        addition()
                .filter(added -> level > 0 && !levels.containsKey(added))
                .ifPresent(added -> wanted.add(new Requirement(added, new Level(level))));
        return wanted;
    }

    private Optional<CompetenceId> addition() {
        try {
            return competence.isBlank() ? Optional.empty() : Optional.of(CompetenceId.of(competence));
        } catch (IllegalArgumentException notACompetence) {
            return Optional.empty();
        }
    }

    private static int level(MultiValueMap<String, String> sent, String name, int otherwise) {
        String typed = Optional.ofNullable(sent.getFirst(name)).orElse("");
        return typed.matches("[0-8]") ? Integer.parseInt(typed) : otherwise;
    }
}
