package org.kommunalcampus.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    private final ConsentStore store;
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
        Instant now = now();
        var wanted = new ConsentView(ConsentId.next(), purpose, topic, now, until);
        ConsentView stored = store.storeOrFind(member, wanted);
        if (stored.id().equals(wanted.id())) {
            note(caller, member, wanted, ConsentAction.GIVEN);
        } else if (stored.until().isBefore(today())) {
            store.replace(new ConsentView(stored.id(), purpose, topic, now, until));
            note(caller, member, new ConsentView(stored.id(), purpose, topic, now, until), ConsentAction.GIVEN);
        } else if (!stored.until().equals(until)) {
            var moved = new ConsentView(stored.id(), purpose, topic, stored.givenAt(), until);
            store.replace(moved);
            note(caller, member, moved, ConsentAction.CHANGED);
        }
        return stored.id();
    }

    /** Takes an own consent back; does nothing when it no longer counts. Throws {@link NotFound} for one that the person never gave. */
    public void withdraw(Caller caller, MemberId member, ConsentId id) {
        caller.requireSelf(member);
        Optional<ConsentView> counting = store.of(member, today()).stream()
                .filter(own -> own.id().equals(id))
                .findFirst();
        counting.ifPresentOrElse(consent -> end(caller, member, consent, ConsentAction.WITHDRAWN), () -> {
            if (store.steps(member).stream().noneMatch(step -> step.consent().equals(id))) {
                throw new NotFound("consent", id);
            }
        });
    }

    /** Takes the caller's own consent to a purpose back, on a topic where it has topics; does nothing when there is none. */
    public void withdraw(Caller caller, MemberId member, Purpose purpose, @Nullable CompetenceId topic) {
        caller.requireSelf(member);
        store.find(member, purpose, topic)
                .filter(consent -> !consent.until().isBefore(today()))
                .ifPresent(consent -> end(caller, member, consent, ConsentAction.WITHDRAWN));
    }

    /** The caller's own consents that count today, by the day they were given. */
    @Transactional(readOnly = true)
    public List<ConsentView> of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return store.of(member, today());
    }

    /** Everything that happened to the caller's own consents, the latest first. */
    @Transactional(readOnly = true)
    public List<ConsentStep> history(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return ConsentHistory.of(store.steps(member), today(), clock.getZone());
    }

    /** Who consents to the purpose today, on the topic where it has topics. */
    @CapabilityOnly("what people consent to")
    @Transactional(readOnly = true)
    public Set<MemberId> consenting(Purpose purpose, @Nullable CompetenceId topic) {
        return store.consenting(purpose, topic, today());
    }

    /** Who consents to the purpose today, each with the consent, on the topic where it has topics. */
    @CapabilityOnly("what people consent to")
    @Transactional(readOnly = true)
    public Map<MemberId, ConsentId> counting(Purpose purpose, @Nullable CompetenceId topic) {
        return store.counting(purpose, topic, today());
    }

    /** Whether the person consents to the purpose today, on the topic where it has topics. */
    @CapabilityOnly("what people consent to")
    @Transactional(readOnly = true)
    public boolean has(MemberId member, Purpose purpose, @Nullable CompetenceId topic) {
        return store.find(member, purpose, topic)
                .filter(consent -> !consent.until().isBefore(today()))
                .isPresent();
    }

    /** Ends all consents of a person who leaves or has their own data erased. */
    @CapabilityOnly("leaving and erasure")
    public void endAll(Caller caller, MemberId member) {
        store.of(member, today()).forEach(consent -> end(caller, member, consent, ConsentAction.ENDED));
    }

    private void end(Caller caller, MemberId member, ConsentView consent, ConsentAction action) {
        if (store.remove(consent.id())) {
            note(caller, member, consent, action);
        }
    }

    private void note(Caller caller, MemberId member, ConsentView consent, ConsentAction action) {
        store.note(member, consent, action, now());
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
