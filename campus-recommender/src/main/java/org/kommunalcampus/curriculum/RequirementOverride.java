package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.curriculum.engine.input.Requirement;

/**
 * Replaces what a job or market profile asks of people, be it by their job or by a goal.
 *
 * @param wanted what it asks for instead
 */
record RequirementOverride(JobProfileId profile, List<org.kommunalcampus.competence.Requirement> wanted) {

    /** The same requirements, those of the profile replaced; who asks and by when stays. */
    List<Requirement> of(List<Requirement> all) {
        List<Requirement> changed = new ArrayList<>();
        Map<String, Requirement> askers = new LinkedHashMap<>();
        for (Requirement each : all) {
            if (each.labelKey().equals(profile.toString())) {
                askers.putIfAbsent(each.kind() + each.source(), each);
            } else {
                changed.add(each);
            }
        }
        askers.values().forEach(asker -> wanted.forEach(want -> changed.add(asks(asker, want))));
        return changed;
    }

    private static Requirement asks(Requirement like, org.kommunalcampus.competence.Requirement want) {
        return new Requirement(
                like.kind(),
                like.source(),
                like.labelKey(),
                want.competence(),
                want.level().value(),
                like.due());
    }
}
