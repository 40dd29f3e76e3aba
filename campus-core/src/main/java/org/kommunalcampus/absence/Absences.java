package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away when, as HR of the municipality and those who lead people keep it. The days alone are kept and nothing of why; the person is told of each that somebody
 * else enters, changes or takes back.
 */
@UseCase
@RequiredArgsConstructor
public class Absences {

    /** Of the evaluation, and of looks at the list. */
    static final String NAME = "absences";

    private static final Sort BY_DAY = Sort.by("firstDay", "id");

    private final AbsenceRepository absences;
    private final AbsenceBook book;
    private final AbsenceImport tables;
    private final PlanningScope scope;
    private final Members members;
    private final Audit audit;

    /** The absences of those whom the caller may see, the earliest first: for HR all people of the municipality, for others those whom they lead. */
    @Evaluation(NAME)
    public Page<AbsenceView> of(Caller caller, MunicipalityId municipality, AbsenceFilter filter, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        Set<MemberId> people = people(caller, municipality, filter);
        Page<AbsenceView> found = absences.search(
                        municipality.value(),
                        Objects.requireNonNullElse(filter.from(), DayRange.CALENDAR.first()),
                        Objects.requireNonNullElse(filter.until(), DayRange.CALENDAR.last()),
                        people == null,
                        people == null
                                ? Set.of()
                                : people.stream().map(MemberId::value).toList(),
                        PageRequest.of(page.getPageNumber(), page.getPageSize(), page.getSortOr(BY_DAY)))
                .map(Absence::view);
        audit.looked(caller, found.map(AbsenceView::member).toSet(), NAME);
        return found;
    }

    /** One absence; throws {@link NotFound} where the municipality knows none such, {@link AccessDenied} to those who do not lead the person. */
    @Evaluation(NAME)
    public AbsenceView find(Caller caller, MunicipalityId municipality, AbsenceId id) {
        Absence absence = led(caller, municipality, id);
        audit.looked(caller, Set.of(absence.member()), NAME);
        return absence.view();
    }

    /** Enters that somebody is away. Throws {@link Invalid}, also for days on which the person is away already, {@link NotFound} and {@link AccessDenied} as above. */
    @Evaluation(NAME)
    public AbsenceId enter(Caller caller, MunicipalityId municipality, MemberId person, AbsenceDraft draft) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        mustWork(members.of(caller, municipality, person));
        return book.enter(caller, municipality, person, draft, AbsenceOrigin.EMPLOYER);
    }

    /** Changes the days; throws {@link Stale} where somebody else did so, and as above. */
    @Evaluation(NAME)
    public void change(
            Caller caller, MunicipalityId municipality, AbsenceId id, AbsenceDraft draft, long expectedVersion) {
        book.change(caller, led(caller, municipality, id), draft, expectedVersion);
    }

    /** Takes an absence back; throws as above. */
    @Evaluation(NAME)
    public void remove(Caller caller, MunicipalityId municipality, AbsenceId id, long expectedVersion) {
        book.remove(caller, led(caller, municipality, id), expectedVersion);
    }

    /**
     * Takes in a table, for HR: people are known by their personnel key, days that are known already stay as they are. Rows with faults are left out and reported;
     * absences that are not in the table stay.
     */
    @Evaluation(value = NAME, readers = Role.HR)
    public ImportReport importAll(Caller caller, MunicipalityId municipality, List<AbsenceRow> rows) {
        caller.requireAffiliation(municipality, Role.HR);
        return tables.take(caller, municipality, rows);
    }

    /** On which days from this one on the people are away; those who are not are missing. One query for up to 500 people. */
    @CapabilityOnly("the planner")
    @Transactional(readOnly = true)
    public Map<MemberId, List<AbsencePeriod>> from(Collection<MemberId> people, LocalDate day) {
        return scope.absencesOf(people, day, DayRange.CALENDAR.last()).stream()
                .sorted(Comparator.comparing(absence -> absence.period().from()))
                .collect(Collectors.groupingBy(
                        Absence::member, Collectors.mapping(Absence::period, Collectors.toList())));
    }

    private @Nullable Set<MemberId> people(Caller caller, MunicipalityId municipality, AbsenceFilter filter) {
        boolean everybody = caller.is(Role.HR) && filter.unit() == null;
        Set<MemberId> people = everybody ? null : scope.of(caller, municipality, filter.unit());
        if (filter.member() == null) {
            return people;
        }
        return people == null || people.contains(filter.member()) ? Set.of(filter.member()) : Set.of();
    }

    private Absence led(Caller caller, MunicipalityId municipality, AbsenceId id) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        Absence absence = absences.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("absence", id));
        members.of(caller, municipality, absence.member());
        return absence;
    }

    private void mustWork(MemberView person) {
        if (scope.hasLeft(person)) {
            throw new Refused("has-left", "member " + person.id() + " works here no more");
        }
    }
}
