package org.kommunalcampus.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.AwayKind;
import org.kommunalcampus.absence.StaffingConflict;
import org.kommunalcampus.absence.StaffingConflicts;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/** Who is away and where too few stay at work, as JSON. */
@Component
@RequiredArgsConstructor
class StaffingBodies {

    private final StaffingConflicts conflicts;
    private final Evaluations evaluations;
    private final Members members;

    /**
     * That too few people of a group would be at work on a day.
     *
     * @param present so many would be, of whom {@code minimum} must be
     * @param others who else is away of those whose days you plan
     * @param unnamed how many others are
     */
    record StaffingConflictBody(
            Reference group, LocalDate day, int minimum, int present, List<AwayBody> others, int unnamed) {}

    /** Somebody who is not at work. */
    record AwayBody(Reference member, AwayKind kind) {}

    /** The conflicts of each request; none while the municipality has the planning of absences switched off. */
    Map<ApprovalId, List<StaffingConflictBody>> conflicts(
            Caller caller, MunicipalityId municipality, List<ApprovalView> requests) {
        if (evaluations.of(caller, municipality).off().contains("absences")) {
            return Map.of();
        }
        Map<ApprovalId, List<StaffingConflict>> found = conflicts.of(caller, municipality, requests);
        Function<MemberId, Reference> names = names(
                caller,
                municipality,
                found.values().stream()
                        .flatMap(List::stream)
                        .flatMap(conflict -> conflict.others().keySet().stream())
                        .collect(Collectors.toSet()));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(conflict -> new StaffingConflictBody(
                                        Reference.named(conflict.id(), conflict.group()),
                                        conflict.day(),
                                        conflict.minimum(),
                                        conflict.present(),
                                        away(conflict.others(), names),
                                        conflict.unnamed()))
                                .toList()));
    }

    /** Those who are away, by name. */
    List<AwayBody> away(Map<MemberId, AwayKind> away, Function<MemberId, Reference> names) {
        return away.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new AwayBody(names.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** How people are referred to; in one query. */
    Function<MemberId, Reference> names(Caller caller, MunicipalityId municipality, Set<MemberId> people) {
        Map<MemberId, MemberView> known = people.isEmpty() ? Map.of() : members.among(caller, municipality, people);
        return id -> Reference.named(
                id, Optional.ofNullable(known.get(id)).map(MemberView::fullName).orElse(id.toString()));
    }
}
