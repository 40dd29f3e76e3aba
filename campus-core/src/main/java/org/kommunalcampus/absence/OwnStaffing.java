package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What people may know before they book of how many stay at work: that too few would, and of nobody who is away. */
@UseCase
@RequiredArgsConstructor
public class OwnStaffing {

    private final StaffedGroups groups;
    private final AwayReader reader;
    private final KnownSessions sessions;
    private final Members members;
    private final Evaluations evaluations;

    /**
     * On which days of the session too few people would be at work without the caller, since colleagues are away already. Told only where the caller has so many
     * colleagues in the group that nobody can be guessed ({@link MinimumGroup}); in smaller ones the manager decides without a word before. Nothing is told while the
     * municipality has the evaluation switched off.
     */
    @Transactional(readOnly = true)
    public List<LocalDate> shortDays(Caller caller, MemberId person, SessionId session) {
        caller.requireSelf(person);
        SessionDays span = sessions.inPerson(Set.of(session), DayRange.CALENDAR.first(), DayRange.CALENDAR.last())
                .get(session);
        if (span == null) {
            return List.of();
        }
        MunicipalityId municipality = members.self(caller).municipality();
        if (!evaluations.isOn(municipality, Absences.NAME)) {
            return List.of();
        }
        List<StaffedGroup> large = groups.with(municipality, Set.of(person)).stream()
                .filter(group -> group.people().size() > MinimumGroup.SIZE)
                .toList();
        if (large.isEmpty()) {
            return List.of();
        }
        Set<MemberId> everybody =
                large.stream().flatMap(group -> group.people().stream()).collect(Collectors.toSet());
        AwayDays away = reader.of(everybody, span.first(), span.last());
        Set<LocalDate> holidays = groups.holidays(municipality, span.first(), span.last());
        return large.stream()
                .flatMap(group ->
                        StaffingRule.without(person, group, span.first(), span.last(), away, holidays).stream())
                .filter(day -> day.away().size() > 1)
                .map(StaffingDay::day)
                .distinct()
                .sorted()
                .toList();
    }
}
