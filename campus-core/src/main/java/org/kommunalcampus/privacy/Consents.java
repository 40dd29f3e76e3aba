package org.kommunalcampus.privacy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people consent to, each until a day; they take it back at any time, which counts at once. Nobody consents for somebody else. Every step stays as
 * proof.
 */
@UseCase
@RequiredArgsConstructor
public class Consents {

    private static final int LONGEST_YEARS = 2;

    private final ConsentRepository consents;
    private final NotedConsentRepository noted;
    private final Competences competences;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Consents up to and including a day that lies at most two years ahead; where purpose and topic have a consent already, moves its last day. Throws
     * {@link Invalid} for any other day and for a topic that does not fit the purpose.
     */
    public ConsentId give(
            Caller caller, MemberId member, Purpose purpose, @Nullable CompetenceId topic, LocalDate until) {
        caller.requireSelf(member);
        check(purpose, topic, until);
        Instant now = Times.now(clock);
        ConsentId wanted = ConsentId.next();
        Consent stored = storeOrFind(wanted, member, purpose, topic, until, now);
        ConsentView before = stored.view();
        if (before.id().equals(wanted)) {
            note(caller, member, before, ConsentAction.GIVEN);
        } else if (!stored.countsOn(today())) {
            stored.renew(until, now);
            note(caller, member, stored.view(), ConsentAction.GIVEN);
        } else if (!before.until().equals(until)) {
            stored.move(until);
            note(caller, member, stored.view(), ConsentAction.CHANGED);
        }
        return before.id();
    }

    /** Takes an own consent back; does nothing when it no longer counts. Throws {@link NotFound} for one that the person never gave. */
    public void withdraw(Caller caller, MemberId member, ConsentId id) {
        caller.requireSelf(member);
        Optional<ConsentView> counting =
                counting(member).stream().filter(own -> own.id().equals(id)).findFirst();
        counting.ifPresentOrElse(consent -> end(caller, member, consent, ConsentAction.WITHDRAWN), () -> {
            if (steps(member).stream().noneMatch(step -> step.consent().equals(id))) {
                throw new NotFound("consent", id);
            }
        });
    }

    /** Takes the caller's own consent to a purpose back, on a topic where it has topics; does nothing when there is none. */
    public void withdraw(Caller caller, MemberId member, Purpose purpose, @Nullable CompetenceId topic) {
        caller.requireSelf(member);
        counting(member, purpose, topic)
                .ifPresent(consent -> end(caller, member, consent.view(), ConsentAction.WITHDRAWN));
    }

    /** The caller's own consents that count today, by the day they were given. */
    @Transactional(readOnly = true)
    public List<ConsentView> of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return counting(member);
    }

    /** Everything that happened to the caller's own consents, the latest first. */
    @Transactional(readOnly = true)
    public List<ConsentStep> history(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return ConsentHistory.of(steps(member), today(), clock.getZone());
    }

    /** Who consents to the purpose today, each with the consent, on the topic where it has topics. */
    @CapabilityOnly("what people consent to")
    @Transactional(readOnly = true)
    public Map<MemberId, ConsentId> counting(Purpose purpose, @Nullable CompetenceId topic) {
        return consents
                .findByPurposeAndTopicIdAndUntilDayGreaterThanEqual(
                        purpose, topic == null ? null : topic.value(), today())
                .stream()
                .collect(toUnmodifiableMap(one -> new MemberId(one.memberId()), one -> new ConsentId(one.id())));
    }

    /** Whether the person consents to the purpose today, on the topic where it has topics. */
    @CapabilityOnly("what people consent to")
    @Transactional(readOnly = true)
    public boolean has(MemberId member, Purpose purpose, @Nullable CompetenceId topic) {
        return counting(member, purpose, topic).isPresent();
    }

    /** Ends all consents of a person who leaves or has their own data erased. */
    @CapabilityOnly("leaving and erasure")
    public void endAll(Caller caller, MemberId member) {
        counting(member).forEach(consent -> end(caller, member, consent, ConsentAction.ENDED));
    }

    /** Locked until the transaction ends, whether it was there before or not. */
    private Consent storeOrFind(
            ConsentId id,
            MemberId member,
            Purpose purpose,
            @Nullable CompetenceId topic,
            LocalDate until,
            Instant now) {
        String key = Consent.keyOf(member, purpose, topic);
        consents.storeOrLock(
                id.toString(),
                member.toString(),
                purpose.name(),
                topic == null ? null : topic.toString(),
                key,
                now,
                until.toString());
        return consents.lock(key);
    }

    private List<ConsentView> counting(MemberId member) {
        return consents
                .findByMemberIdAndUntilDayGreaterThanEqualOrderByGivenAtAscIdAsc(member.value(), today())
                .stream()
                .map(Consent::view)
                .toList();
    }

    private Optional<Consent> counting(MemberId member, Purpose purpose, @Nullable CompetenceId topic) {
        return consents.findByOpenKey(Consent.keyOf(member, purpose, topic))
                .filter(consent -> consent.countsOn(today()));
    }

    private List<ConsentStep> steps(MemberId member) {
        return noted.findByMemberIdOrderById(member.value()).stream()
                .map(NotedConsent::view)
                .toList();
    }

    private void end(Caller caller, MemberId member, ConsentView consent, ConsentAction action) {
        if (consents.remove(consent.id().value()) > 0) {
            note(caller, member, consent, action);
        }
    }

    private void note(Caller caller, MemberId member, ConsentView consent, ConsentAction action) {
        noted.save(new NotedConsent(member, consent, action, Times.now(clock)));
        audit.record(
                caller,
                "consent." + action.name().toLowerCase(Locale.ROOT),
                "member",
                member.toString(),
                consent.purpose() + " " + consent.id() + " until " + consent.until());
        events.publishEvent(new ConsentChanged(member));
    }

    private void check(Purpose purpose, @Nullable CompetenceId topic, LocalDate until) {
        var checks = new FieldChecks();
        if (purpose.isPerTopic() && topic == null) {
            checks.reject("/topic", "required", "This is consented to topic by topic.");
        } else if (!purpose.isPerTopic() && topic != null) {
            checks.reject("/topic", "without-topic", "This is not consented to by topic.");
        } else if (topic != null && competences.byId(Set.of(topic)).isEmpty()) {
            checks.reject("/topic", "unknown-competence", "There is no such competence.");
        }
        if (until.isBefore(today()) || until.isAfter(today().plusYears(LONGEST_YEARS))) {
            checks.reject("/until", "out-of-range", "A consent ends today or within two years.");
        }
        checks.orThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
