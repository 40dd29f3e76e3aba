package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.StaffingGuard;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/** Answers approvals whether enough people stay at work, by the staffing groups; where the municipality has not switched the planning of absences on, nothing stands against anything. */
@Component
@RequiredArgsConstructor
class GroupStaffing implements StaffingGuard {

    private final StaffedGroups groups;
    private final AwayReader reader;
    private final KnownSessions sessions;
    private final Evaluations evaluations;

    @Override
    public void hold(MunicipalityId municipality, Set<MemberId> people) {
        if (evaluations.isOn(municipality, Absences.NAME)) {
            groups.hold(groups.with(municipality, people));
        }
    }

    @Override
    public boolean fallsShort(MunicipalityId municipality, MemberId person, SessionId session) {
        SessionDays span = sessions.inPerson(Set.of(session), DayRange.CALENDAR.first(), DayRange.CALENDAR.last())
                .get(session);
        if (span == null || !evaluations.isOn(municipality, Absences.NAME)) {
            return false;
        }
        List<StaffedGroup> concerned = groups.with(municipality, Set.of(person));
        Set<MemberId> everybody =
                concerned.stream().flatMap(group -> group.people().stream()).collect(Collectors.toSet());
        AwayDays away = reader.of(everybody, span.first(), span.last());
        Set<LocalDate> holidays = groups.holidays(municipality, span.first(), span.last());
        return concerned.stream()
                .anyMatch(group -> !StaffingRule.without(person, group, span.first(), span.last(), away, holidays)
                        .isEmpty());
    }
}
