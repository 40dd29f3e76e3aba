package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.ImportTally;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings a table of absences into the database: reads what is known in a few queries, checks, writes what is new. */
@Component
@RequiredArgsConstructor
class AbsenceImport {

    private final AbsenceRepository absences;
    private final Members members;
    private final PlanningScope scope;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    ImportReport take(Caller caller, MunicipalityId municipality, List<AbsenceRow> rows) {
        LocalDate today = LocalDate.now(clock);
        Map<String, MemberId> keys = members.idsByPersonnelKey(caller, municipality);
        Set<MemberId> working = scope.everybody(municipality);
        Map<MemberId, List<AbsencePeriod>> known = known(municipality, today);
        var tally = new ImportTally();
        List<Absence> added = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            AbsenceRow row = rows.get(index);
            var checks = new FieldChecks();
            AbsencePeriod period = row.draft().checked(checks, today);
            MemberId person = keys.get(row.personnelKey().strip());
            if (person == null || !working.contains(person)) {
                checks.reject("/personnelKey", "unknown-person", "Nobody who works here has this personnel number.");
            }
            if (period == null || person == null || !checks.passed()) {
                tally.reject(index, checks.errors());
                continue;
            }
            List<AbsencePeriod> others = known.computeIfAbsent(person, nobody -> new ArrayList<>());
            if (others.contains(period)) {
                tally.known(false);
            } else if (others.stream().anyMatch(other -> other.touches(period.from(), period.until()))) {
                tally.reject(index, "/from", "absence-overlaps", "An absence on one of these days is known already.");
            } else {
                others.add(period);
                added.add(new Absence(municipality, person, period, AbsenceOrigin.EMPLOYER));
                tally.created();
            }
        }
        absences.saveAll(added);
        return told(caller, municipality, added, tally.report());
    }

    private ImportReport told(Caller caller, MunicipalityId municipality, List<Absence> added, ImportReport report) {
        audit.record(caller, "absences.imported", "municipality", municipality.toString(), report.summary());
        Set<MemberId> people = added.stream().map(Absence::member).collect(Collectors.toSet());
        if (!people.isEmpty()) {
            notifications.tellDecision(NotificationKind.ABSENCE_CHANGED, caller, "table", people, DecisionFacts.none());
            events.publishEvent(new AbsencesChanged(people));
        }
        return report;
    }

    private Map<MemberId, List<AbsencePeriod>> known(MunicipalityId municipality, LocalDate today) {
        DayRange range = AbsenceDraft.range(today);
        Map<MemberId, List<AbsencePeriod>> known = new HashMap<>();
        absences.findWithin(municipality.value(), range.first(), range.last())
                .forEach(absence -> known.computeIfAbsent(absence.member(), person -> new ArrayList<>())
                        .add(absence.period()));
        return known;
    }
}
