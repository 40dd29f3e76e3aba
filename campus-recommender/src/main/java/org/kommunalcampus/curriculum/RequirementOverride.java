package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;

/**
 * Replaces what a job or market profile asks of people, be it by their job or by a goal.
 *
 * @param wanted what it asks for instead
 */
record RequirementOverride(JobProfileId profile, List<org.kommunalcampus.competence.Requirement> wanted) {

    /** The same requirements, those of the profile replaced; who asks and by when stays. */
    List<CompetenceRequirement> of(List<CompetenceRequirement> all) {
        List<CompetenceRequirement> changed = new ArrayList<>();
        Map<String, CompetenceRequirement> askers = new LinkedHashMap<>();
        for (CompetenceRequirement each : all) {
            if (each.labelKey().equals(profile.toString())) {
                askers.putIfAbsent(each.kind() + each.source(), each);
            } else {
                changed.add(each);
            }
        }
        askers.values().forEach(asker -> wanted.forEach(want -> changed.add(asks(asker, want))));
        return changed;
    }

    private static CompetenceRequirement asks(
            CompetenceRequirement like, org.kommunalcampus.competence.Requirement want) {
        return new CompetenceRequirement(
                like.kind(),
                like.source(),
                like.labelKey(),
                want.competence(),
                want.level().value(),
                like.due());
    }
}
