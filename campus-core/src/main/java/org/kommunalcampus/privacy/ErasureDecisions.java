package org.kommunalcampus.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Anonymisation;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** The operator settles what becomes of the accounts of people who asked for erasure. The operator sees that they asked, nothing of their data. */
@UseCase
@RequiredArgsConstructor
public class ErasureDecisions {

    private final ErasureRepository requests;
    private final List<PersonalRecords> capabilities;
    private final Anonymisation anonymisation;
    private final Members members;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Requests that wait for a decision, the earliest first. The look is written down. */
    public Page<OpenErasure> open(Caller caller, Pageable page) {
        caller.requireOperator();
        Page<ErasureRequest> found = requests.findByStateOrderByRequestedAt(ErasureState.REQUESTED, page);
        List<MemberId> people = found.map(ErasureRequest::member).getContent();
        audit.looked(caller, people, "erasure-request");
        Map<MemberId, MemberView> known = members.byIds(people);
        return found.map(request -> open(request, Objects.requireNonNull(known.get(request.member()))));
    }

    /**
     * Anonymises the account of somebody who has left, which cannot be undone; what is kept then stands under no name. Throws {@link Refused}
     * {@code still-employed} or {@code erasure-decided}, {@link NotFound}.
     */
    public void carryOut(Caller caller, ErasureId id) {
        caller.requireOperator();
        ErasureRequest request = find(id);
        request.carryOut(now());
        capabilities.forEach(capability -> capability.erase(request.member()));
        anonymisation.anonymise(caller, request.member());
        audit.record(caller, "erasure.carried-out", "member", request.member().toString(), id.toString());
    }

    /**
     * Keeps the account for a reason that the person reads. Throws {@link Invalid} for a missing or too long reason, {@link Refused}
     * {@code erasure-decided}, {@link NotFound}.
     */
    public void refuse(Caller caller, ErasureId id, String reason) {
        caller.requireOperator();
        String why = FieldChecks.reasonOf(reason);
        ErasureRequest request = find(id);
        request.refuse(why, now());
        notifications.tell(NotificationKind.ERASURE, Map.of(request.member(), List.of()));
        audit.record(
                caller, "erasure.partly-refused", "member", request.member().toString(), id.toString());
    }

    private OpenErasure open(ErasureRequest request, MemberView person) {
        LocalDate leftOn = person.leftOn();
        return new OpenErasure(
                request.id(),
                person.id(),
                person.municipalityName(),
                person.personnelKey(),
                request.requestedAt(),
                leftOn,
                leftOn != null && leftOn.isBefore(LocalDate.now(clock)),
                Stream.of(RetentionBasis.values())
                        .map(basis -> basis.endsOn(leftOn))
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    private ErasureRequest find(ErasureId id) {
        return requests.findById(id.value()).orElseThrow(() -> new NotFound("erasure request", id));
    }

    private Instant now() {
        return Times.now(clock);
    }
}
