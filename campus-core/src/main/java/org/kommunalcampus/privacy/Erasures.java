package org.kommunalcampus.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/**
 * People have their own data erased: what may go goes at once and for good, what has to stay stays for a reason that they are told beforehand. The account
 * itself stays while they are employed; {@link ErasureDecisions} settles it afterwards.
 */
@UseCase
@RequiredArgsConstructor
public class Erasures {

    private final ErasureRepository requests;
    private final PersonalReader reader;
    private final List<PersonalRecords> capabilities;
    private final Members members;
    private final Identities identities;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** What a request would do now, kind by kind; those of which there is nothing are left out. Nothing changes. */
    @Transactional(readOnly = true)
    public List<ErasureLine> preview(Caller caller, MemberId member) {
        caller.requireOwn(member);
        LocalDate leftOn = leftOn(member);
        return outcomes(member).stream().map(outcome -> outcome.line(leftOn)).toList();
    }

    /**
     * Erases what may go, which cannot be undone, and asks the operator to anonymise the account once the person has left. While such a request is open, a
     * repeated one erases again and adds no second.
     *
     * @param confirmed that the person has read what will be erased; throws {@link Refused} {@code erasure-unconfirmed} otherwise,
     *     {@code erasure-under-way} while another request of the person is being carried out
     */
    public ErasureId request(Caller caller, MemberId member, boolean confirmed) {
        caller.requireOwn(member);
        if (!confirmed) {
            throw new Refused("erasure-unconfirmed", "the erasure was not confirmed");
        }
        List<ErasureOutcome> outcomes = outcomes(member);
        Instant now = Times.now(clock);
        ErasureRequest request = requests.findByOpenKey(member.value()).orElseGet(() -> opened(member, now));
        request.erased(outcomes, now);
        capabilities.forEach(capability -> capability.erase(member));
        audit.record(
                caller,
                "erasure.requested",
                "member",
                member.toString(),
                request.id().toString());
        notifications.tell(NotificationKind.ERASURE, Map.of(member, List.of()));
        return request.id();
    }

    /** The caller's own requests, the latest first, each with what became of it. */
    @Transactional(readOnly = true)
    public List<ErasureView> of(Caller caller, MemberId member) {
        caller.requireOwn(member);
        LocalDate leftOn = leftOn(member);
        return requests.findByMemberIdOrderByRequestedAtDesc(member.value()).stream()
                .map(request -> request.view(leftOn))
                .toList();
    }

    private ErasureRequest opened(MemberId member, Instant now) {
        try {
            return requests.saveAndFlush(new ErasureRequest(member, now));
        } catch (DataIntegrityViolationException requestedAtTheSameTime) {
            throw new Refused("erasure-under-way", "the same person requested erasure at the same time");
        }
    }

    private List<ErasureOutcome> outcomes(MemberId member) {
        return reader.read(member, identities.keysOf(member)).stream()
                .filter(section -> !section.rows().isEmpty())
                .map(ErasureOutcome::of)
                .toList();
    }

    private @Nullable LocalDate leftOn(MemberId member) {
        return members.find(member).leftOn();
    }
}
