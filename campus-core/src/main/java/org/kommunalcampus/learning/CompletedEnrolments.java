package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;

/** Enrolments end by what is recorded of them: a completion closes one, and opens it again when it is taken back. */
@UseCase
@RequiredArgsConstructor
public class CompletedEnrolments {

    private final EnrolmentRepository enrolments;
    private final HeldSeats seats;
    private final EnrolmentNews news;
    private final Clock clock;

    /**
     * Closes the person's active enrolment in the module, if there is one that was booked by that day: who books after a completion wants to learn again. A
     * seat in a session that has not begun becomes free.
     */
    @CapabilityOnly("records of completions")
    public Optional<EnrolmentId> complete(MemberId member, ModuleId module, LocalDate day) {
        seats.lock(enrolments.activeSessionsOf(member.value(), module.value()).stream()
                .map(SessionId::new));
        Optional<Enrolment> active = enrolments
                .findActiveToChange(member.value(), module.value())
                .filter(enrolment -> !day.isBefore(LocalDate.ofInstant(enrolment.bookedAt(), clock.getZone())));
        active.ifPresent(enrolment -> {
            boolean held = enrolment.holdsSeat();
            enrolment.complete(day);
            if (held) {
                seats.free(enrolment);
            }
            news.announce(enrolment);
        });
        return active.map(enrolment -> enrolment.view().id());
    }

    /**
     * Undoes what {@link #complete} did on that day: an enrolment without a session is open again, one in a session has ended, so that the person can book
     * another one. Returns which one it was.
     */
    @CapabilityOnly("records of completions, when one is taken back")
    public Optional<EnrolmentId> reopen(MemberId member, ModuleId module, LocalDate day) {
        Optional<Enrolment> completed = enrolments.findCompletedToChange(member.value(), module.value(), day);
        completed.ifPresent(enrolment -> {
            enrolment.reopen(!enrolments.existsByMemberIdAndModuleIdAndActiveTrue(member.value(), module.value()));
            news.announce(enrolment);
        });
        return completed.map(enrolment -> enrolment.view().id());
    }

    /** Notes that the enrolment was completed on another day than stated. */
    @CapabilityOnly("records of completions, when one is corrected")
    public void correct(MemberId member, ModuleId module, LocalDate day, LocalDate right) {
        enrolments
                .findCompletedToChange(member.value(), module.value(), day)
                .ifPresent(enrolment -> enrolment.completedOn(right));
    }
}
