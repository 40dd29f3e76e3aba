package org.kommunalcampus.web.hr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.StaffGroups;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** What HR chooses from: units, job profiles, groups of the caller's own municipality. */
@Component
@RequiredArgsConstructor
class HrChoices {

    private final Units units;
    private final JobProfiles jobProfiles;
    private final StaffGroups groups;
    private final HrWords words;

    /** All units, those below others indented. */
    List<Option> units(Caller caller) {
        List<Option> options = new ArrayList<>();
        units.tree(caller, caller.requireMunicipality()).forEach(root -> add(root, 0, options));
        return options;
    }

    List<Option> jobs(Locale locale) {
        return jobProfiles.all().stream()
                .filter(profile -> profile.kind() == JobProfileKind.MUNICIPAL)
                .map(profile ->
                        new Option(profile.id().toString(), profile.name().in(locale)))
                .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)))
                .toList();
    }

    /** By which laws people work. */
    List<Option> statuses(Locale locale) {
        return Arrays.stream(EmploymentStatus.values())
                .map(status -> new Option(status.name(), words.say("employment.status." + status, locale)))
                .toList();
    }

    List<Option> groups(Caller caller, Locale locale) {
        return groups.of(caller, caller.requireMunicipality()).stream()
                .map(group -> new Option(
                        group.id().toString(),
                        words.say(
                                "group.of",
                                locale,
                                group.name(),
                                group.members().size())))
                .toList();
    }

    /** The same choices after one that chooses nothing. */
    static List<Option> orNone(List<Option> options, String none) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", none));
        all.addAll(options);
        return all;
    }

    private static void add(UnitNode unit, int depth, List<Option> options) {
        options.add(new Option(unit.id().toString(), "– ".repeat(depth) + unit.name()));
        unit.children().forEach(child -> add(child, depth + 1, options));
    }
}
