package org.kommunalcampus.provisioning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;

/** What of a person a directory can change, as people read it. */
record PersonFacts(Map<String, String> facts) {

    static PersonFacts none() {
        return new PersonFacts(Map.of());
    }

    static PersonFacts of(MemberView person, @Nullable String manager, boolean active) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("personnelKey", person.personnelKey());
        facts.put("givenName", person.givenName());
        facts.put("familyName", person.familyName());
        facts.put("email", text(person.email()));
        facts.put("unit", text(person.unitName()));
        facts.put("managerKey", text(manager));
        facts.put("employmentStatus", Objects.toString(person.employmentStatus(), ""));
        facts.put("active", active ? "x" : "");
        return new PersonFacts(facts);
    }

    List<DirectoryChange> since(PersonFacts before) {
        List<DirectoryChange> changes = new ArrayList<>();
        facts.forEach((field, now) -> {
            String then = before.facts().getOrDefault(field, "");
            if (!now.equals(then)) {
                changes.add(new DirectoryChange(field, then, now));
            }
        });
        return changes;
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
