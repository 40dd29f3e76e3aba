package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.learning.Substitutions;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/**
 * Who leads somebody names a colleague for a seat that was approved for that person. The colleague is asked and answers as to a question of the person's own, the person is told and can take
 * the question back. Who named learns nothing by it: neither whether the person has asked anybody, nor what the colleague answers, unless a booking of the colleague has to be approved. While a
 * question is open, naming somebody is accepted like ever and nobody is asked.
 */
@UseCase
@RequiredArgsConstructor
public class NamedSubstitutes {

    private final ApprovalRequestRepository requests;
    private final RequestedEnrolments enrolments;
    private final Members members;
    private final Substitutions substitutions;
    private final Audit audit;
    private final Clock clock;

    /**
     * Asks a colleague to take over the seat that was approved. Throws {@link NotFound} where the municipality has no such request or the caller does not lead its author, {@link Refused}
     * {@code own-request}, {@code no-substitute} where no seat can be passed on now, and {@code named-today} for the second time on a day, whatever came of the first, and {@link Invalid} at {@code /colleague} unless the text names exactly one other person
     * who works in the municipality.
     *
     * @param colleague e-mail address or full name
     */
    public void ask(Caller caller, MunicipalityId municipality, ApprovalId id, @Nullable String colleague) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        enrolments.takeTurn(requests.findEnrolmentId(id.value(), municipality.value())
                .map(EnrolmentId::new)
                .orElseThrow(() -> new NotFound("approval", id)));
        ApprovalRequest request = requests.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("approval", id));
        if (request.member().equals(caller.member())) {
            throw new Refused("own-request", "one names somebody for an own seat among the own bookings");
        }
        if (!team(caller).contains(request.member())) {
            throw new NotFound("approval", id);
        }
        request.nameSubstitute(LocalDate.now(clock));
        substitutions.name(caller, request.enrolment(), colleague);
        audit.record(caller, "substitution.named", "member", request.member().toString(), "approval " + id);
    }

    private Set<MemberId> team(Caller caller) {
        return members.teamOf(caller).stream().map(MemberView::id).collect(Collectors.toSet());
    }
}
