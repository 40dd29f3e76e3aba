package org.kommunalcampus.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Levels for which the employer vouches: seen at work, or proven by a paper from elsewhere. HR of the person's municipality and the operator note them and take
 * them back; the person is told of both. Nobody attests a level to oneself.
 */
@UseCase
@RequiredArgsConstructor
public class EmployerAttestations {

    private final ProfileStore store;
    private final LearnerProfileRepository profiles;
    private final ProfileChangeRules rules;
    private final Members members;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Notes a level. Throws {@link Invalid} with every wrong field, {@link Refused} {@code own-level}. */
    public AttestationId attest(Caller caller, MemberId member, SeenAtWork seen) {
        members.mustOversee(caller, member);
        if (member.equals(caller.member())) {
            throw new Refused("own-level", "nobody attests a level to oneself");
        }
        LearnerProfile profile = store.toChange(member);
        AttestationId id = keep(caller, profile, rules.check(seen, profile, today()));
        announce(caller, profile);
        return id;
    }

    /**
     * Notes many levels of one person, who hears of them once; what is wrong with one does not keep the others.
     *
     * @param seen by any key of the caller's, e.g. the row of a file
     * @param wrong gets the errors by the same keys; a level that is noted already is one, with the code {@code already-attested}
     * @return the notes by the same keys
     */
    public <K> Map<K, AttestationId> attestAll(
            Caller caller, MemberId member, Map<K, SeenAtWork> seen, Map<K, List<FieldError>> wrong) {
        members.mustOversee(caller, member);
        if (member.equals(caller.member())) {
            seen.keySet()
                    .forEach(key -> wrong.put(
                            key, List.of(new FieldError("", "own-level", "Nobody attests a level to oneself."))));
            return Map.of();
        }
        LearnerProfile profile = store.toChange(member);
        Map<K, AttestationId> kept = new LinkedHashMap<>();
        seen.forEach((key, level) -> {
            try {
                kept.put(key, keep(caller, profile, rules.check(level, profile, today())));
            } catch (Invalid faults) {
                wrong.put(key, faults.getErrors());
            }
        });
        if (!kept.isEmpty()) {
            announce(caller, profile);
        }
        return kept;
    }

    /**
     * Takes back a level that was noted by mistake, with a reason that the person reads. Levels sink to what else is proven or stated. Throws {@link NotFound} for
     * what the employer has not attested to this person.
     */
    public void withdraw(Caller caller, MemberId member, AttestationId id, String reason) {
        members.mustOversee(caller, member);
        String why = FieldChecks.reasonOf(reason);
        LearnerProfile profile = store.toChange(member);
        AttestedLevel was = profile.levels().withdraw(id).orElseThrow(() -> new NotFound("attestation", id));
        audit.record(caller, "profile.attestation-withdrawn", "member", member.toString(), inShort(was));
        withdrawn(caller, profile, why);
    }

    /** Takes back those of the notes that are still there, each person hearing of it once, and returns how many these were. */
    public int withdrawAll(Caller caller, Collection<AttestationId> ids, String reason) {
        String why = FieldChecks.reasonOf(reason);
        Map<MemberId, List<AttestationId>> byPerson = byPerson(ids);
        store.hold(byPerson.keySet());
        int taken = 0;
        for (var person : byPerson.entrySet()) {
            members.mustOversee(caller, person.getKey());
            LearnerProfile profile = store.toChange(person.getKey());
            List<AttestedLevel> gone = person.getValue().stream()
                    .map(profile.levels()::withdraw)
                    .flatMap(Optional::stream)
                    .toList();
            gone.forEach(was -> audit.record(
                    caller,
                    "profile.attestation-withdrawn",
                    "member",
                    person.getKey().toString(),
                    inShort(was)));
            if (!gone.isEmpty()) {
                withdrawn(caller, profile, why);
            }
            taken += gone.size();
        }
        return taken;
    }

    /** Whom these notes are about, as far as they are still there. */
    @CapabilityOnly("records, before they take back what was noted together")
    @Transactional(readOnly = true)
    public Set<MemberId> holders(Collection<AttestationId> ids) {
        return byPerson(ids).keySet();
    }

    private Map<MemberId, List<AttestationId>> byPerson(Collection<AttestationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return profiles.findAttestations(ids.stream().map(AttestationId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        found -> new MemberId(found.member()),
                        Collectors.mapping(found -> new AttestationId(found.attestation()), Collectors.toList())));
    }

    private AttestationId keep(Caller caller, LearnerProfile profile, AttestedLevel proof) {
        profile.levels().attest(proof);
        audit.record(
                caller, "profile.level-attested", "member", profile.member().toString(), inShort(proof));
        return profile.levels().byEmployer().stream()
                .filter(kept -> kept.level().equals(proof))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void announce(Caller caller, LearnerProfile profile) {
        events.publishEvent(profile.changed());
        tell(NotificationKind.LEVEL_ATTESTED, caller, profile.member(), DecisionFacts.none());
    }

    private void withdrawn(Caller caller, LearnerProfile profile, String why) {
        events.publishEvent(profile.changed());
        tell(
                NotificationKind.ATTESTATION_WITHDRAWN,
                caller,
                profile.member(),
                DecisionFacts.none().because(why));
    }

    private void tell(NotificationKind kind, Caller by, MemberId member, DecisionFacts about) {
        notifications.tellDecision(kind, by, "profile", Set.of(member), about);
    }

    private static String inShort(AttestedLevel proof) {
        return proof.competence() + "@" + proof.level().value();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

/** Whose a proof is. */
record AttestationOwner(UUID member, UUID attestation) {}
