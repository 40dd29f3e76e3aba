package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.shared.MemberId;

/**
 * What is known about the people of a municipality at a moment, to tell what an import changes.
 *
 * @param jobs names of job profiles
 * @param rules whom each rule names
 */
record StaffSnapshot(Map<MemberId, MemberView> people, Map<MemberId, String> jobs, Map<String, Set<MemberId>> rules) {

    /**
     * Something about a person that is not as before.
     *
     * @param field its name in our template
     * @param before empty for nothing
     * @param after empty for nothing
     */
    record Change(String field, String before, String after) {}

    /** What is different about the person in this later moment; nothing is known about new people before. */
    List<Change> since(StaffSnapshot earlier, MemberId id) {
        Map<String, String> before = earlier.facts(id);
        List<Change> changes = new ArrayList<>();
        facts(id).forEach((field, now) -> {
            String then = before.getOrDefault(field, "");
            if (!now.equals(then)) {
                changes.add(new Change(field, then, now));
            }
        });
        return changes;
    }

    /** The rules that name the person here and not there. */
    List<String> rulesBeyond(StaffSnapshot other, MemberId id) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().contains(id))
                .map(Map.Entry::getKey)
                .filter(name -> !other.rules().getOrDefault(name, Set.of()).contains(id))
                .toList();
    }

    private Map<String, String> facts(MemberId id) {
        MemberView person = people.get(id);
        Map<String, String> facts = new LinkedHashMap<>();
        if (person != null) {
            facts.put("givenName", person.givenName());
            facts.put("familyName", person.familyName());
            facts.put("email", text(person.email()));
            facts.put("unit", text(person.unitName()));
            facts.put("managerKey", manager(person.manager()));
            facts.put("entryDate", text(person.entryDate()));
            facts.put("jobProfile", jobs.getOrDefault(id, ""));
        }
        return facts;
    }

    private String manager(@Nullable MemberId id) {
        MemberView manager = id == null ? null : people.get(id);
        return manager == null ? "" : manager.fullName();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** The names of the jobs that people hold. */
    static Map<MemberId, String> named(Map<MemberId, JobProfileId> jobs, Map<JobProfileId, String> names) {
        Map<MemberId, String> named = new LinkedHashMap<>();
        jobs.forEach((member, job) -> named.put(member, names.getOrDefault(job, "")));
        return named;
    }
}
