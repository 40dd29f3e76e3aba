package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.shared.MemberId;

/**
 * What is known about the people of a municipality at a moment, to tell what an import changes.
 *
 * @param jobs what they hold
 * @param names of the job profiles
 * @param rules whom each rule names
 */
record StaffSnapshot(
        Map<MemberId, MemberView> people,
        Map<MemberId, JobAssignment> jobs,
        NamedJobs names,
        Map<String, Set<MemberId>> rules) {

    /**
     * Something about a person that is not as before.
     *
     * @param field its name in our template
     * @param before empty for nothing
     * @param after empty for nothing
     */
    record Change(String field, String before, String after) {}

    /** What is different about the people of the rows in this later moment, in the order of the rows. */
    List<StaffReport.PersonChange> changes(List<StaffReport.Row> rows, StaffSnapshot earlier) {
        Map<String, MemberId> ids = new HashMap<>();
        people.forEach((id, person) -> ids.put(person.personnelKey(), id));
        List<StaffReport.PersonChange> changes = new ArrayList<>();
        for (StaffReport.Row row : rows) {
            MemberId id = ids.get(row.key());
            if (id == null) {
                continue;
            }
            var change = new StaffReport.PersonChange(
                    row.number(),
                    row.key(),
                    row.name(),
                    !earlier.people().containsKey(id),
                    since(earlier, id),
                    rulesBeyond(earlier, id),
                    earlier.rulesBeyond(this, id));
            if (!change.fields().isEmpty() || change.isPlanned()) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** What is different about the person in this later moment; nothing is known about new people before. */
    private List<Change> since(StaffSnapshot earlier, MemberId id) {
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
    private List<String> rulesBeyond(StaffSnapshot other, MemberId id) {
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
            facts.put("signInEmail", text(person.signInEmail()));
            facts.put("sharedMailbox", person.sharedMailbox() ? "x" : "");
            facts.put("unit", text(person.unitName()));
            facts.put("managerKey", manager(person.manager()));
            facts.put("entryDate", text(person.entryDate()));
            facts.put("employmentStatus", text(person.employmentStatus()));
            JobAssignment held = jobs.getOrDefault(id, JobAssignment.of(null));
            facts.put("jobProfile", held.main() == null ? "" : names.name(held.main()));
            facts.put("jobSince", text(held.since()));
            facts.put("furtherJobs", further(held));
        }
        return facts;
    }

    private String further(JobAssignment held) {
        return held.further() == null
                ? ""
                : held.further().stream()
                        .map(job -> names.name(job.profile()) + " (" + text(job.since()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private String manager(@Nullable MemberId id) {
        MemberView manager = id == null ? null : people.get(id);
        return manager == null ? "" : manager.fullName();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
