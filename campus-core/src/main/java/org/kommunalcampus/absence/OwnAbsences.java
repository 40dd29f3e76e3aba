package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** On which days people themselves are away: they see all of them, and keep those that they have entered. */
@UseCase
@RequiredArgsConstructor
public class OwnAbsences {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("firstDay"), Sort.Order.asc("id"));

    private final AbsenceRepository absences;
    private final AbsenceBook book;
    private final Members members;

    /** The caller's own absences, whoever entered them, the latest first. */
    @Transactional(readOnly = true)
    public Page<AbsenceView> of(Caller caller, MemberId person, Pageable page) {
        caller.requireSelf(person);
        return absences.findByMemberId(
                        person.value(), PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST))
                .map(Absence::view);
    }

    /** Those on one of the days. */
    @Transactional(readOnly = true)
    public List<AbsencePeriod> between(Caller caller, MemberId person, LocalDate first, LocalDate last) {
        caller.requireSelf(person);
        return absences.findOf(List.of(person.value()), first, last).stream()
                .map(Absence::period)
                .sorted(Comparator.comparing(AbsencePeriod::from))
                .toList();
    }

    /** One of them; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public AbsenceView find(Caller caller, MemberId person, AbsenceId id) {
        return own(caller, person, id).view();
    }

    /** Enters that the caller is away; throws {@link Invalid}, also for days on which that is known already. */
    public AbsenceId enter(Caller caller, MemberId person, AbsenceDraft draft) {
        caller.requireSelf(person);
        return book.enter(caller, members.self(caller).municipality(), person, draft, AbsenceOrigin.PERSON);
    }

    /** Changes the days of what the caller has entered; throws {@link Stale}, {@link Invalid}, {@link NotFound} and {@link Refused} {@code entered-by-employer}. */
    public void change(Caller caller, MemberId person, AbsenceId id, AbsenceDraft draft, long expectedVersion) {
        book.change(caller, ownToKeep(caller, person, id), draft, expectedVersion);
    }

    /** Takes back what the caller has entered; throws as above. */
    public void remove(Caller caller, MemberId person, AbsenceId id, long expectedVersion) {
        book.remove(caller, ownToKeep(caller, person, id), expectedVersion);
    }

    private Absence own(Caller caller, MemberId person, AbsenceId id) {
        caller.requireSelf(person);
        return absences.findByIdAndMemberId(id.value(), person.value()).orElseThrow(() -> new NotFound("absence", id));
    }

    private Absence ownToKeep(Caller caller, MemberId person, AbsenceId id) {
        Absence absence = own(caller, person, id);
        if (absence.origin() == AbsenceOrigin.EMPLOYER) {
            throw new Refused("entered-by-employer", "absence " + id + " is the employer's to change");
        }
        return absence;
    }
}
