package org.kommunalcampus.web.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.StaffingConflict;
import org.kommunalcampus.absence.StaffingConflicts;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words which staffing groups would fall below their minimum by which request, and who else is away then. */
@Component
@RequiredArgsConstructor
class StaffingHints {

    private final StaffingConflicts conflicts;
    private final Evaluations evaluations;
    private final Members members;
    private final Phrases phrases;
    private final Wording wording;

    /** One sentence for each group and day; requests without any are missing, and all are while the planning of absences is switched off. */
    Map<ApprovalId, List<String>> of(Caller caller, List<ApprovalView> requests, Locale locale) {
        MunicipalityId place = caller.requireMunicipality();
        if (evaluations.of(caller, place).off().contains("absences")) {
            return Map.of();
        }
        Map<ApprovalId, List<StaffingConflict>> found = conflicts.of(caller, place, requests);
        Set<MemberId> away = found.values().stream()
                .flatMap(List::stream)
                .flatMap(conflict -> conflict.others().keySet().stream())
                .collect(Collectors.toSet());
        Map<MemberId, MemberView> names = away.isEmpty() ? Map.of() : members.among(caller, place, away);
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(conflict -> sentence(conflict, names, locale))
                                .toList()));
    }

    private String sentence(StaffingConflict conflict, Map<MemberId, MemberView> names, Locale locale) {
        String missing = phrases.say(
                "approval.staffing",
                locale,
                wording.day(conflict.day(), locale),
                conflict.group(),
                conflict.present(),
                conflict.minimum());
        List<String> others = new ArrayList<>(conflict.others().entrySet().stream()
                .map(away -> phrases.say(
                        "approval.staffing.away." + Phrases.key(away.getValue()),
                        locale,
                        name(names.get(away.getKey()), away.getKey())))
                .sorted(Wording.alphabetical(locale))
                .toList());
        if (conflict.unnamed() > 0) {
            others.add(phrases.say("approval.staffing.unnamed", locale, conflict.unnamed()));
        }
        return others.isEmpty()
                ? missing
                : missing + " " + phrases.say("approval.staffing.others", locale, phrases.list(others, locale));
    }

    private static String name(@Nullable MemberView person, MemberId id) {
        return person == null ? id.toString() : person.fullName();
    }
}
